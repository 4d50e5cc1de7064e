package org.zhuoluo.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All regions. */
interface Regions extends Repository<Region, Integer> {

    Region save(Region region);

    Optional<Region> findById(int id);

    List<Region> findAllByOrderById();
}
