package org.zhuoluo.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All units. */
interface Units extends Repository<Unit, Integer> {

    Unit save(Unit unit);

    Optional<Unit> findById(int id);

    Optional<Unit> findByRegionIdAndName(int regionId, String name);

    List<Unit> findByRegionIdOrderById(int regionId);
}
