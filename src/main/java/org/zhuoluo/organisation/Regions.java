package org.zhuoluo.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All regions. */
interface Regions extends Repository<Region, Integer> {

    Region save(Region region);

    Optional<Region> findById(int id);

    List<Region> findAllByOrderById();

    /** Keeps everybody else from the units of the region until the transaction ends. */
    @Query(value = "select id from regions where id = :id for no key update", nativeQuery = true)
    Optional<Integer> hold(int id);
}
