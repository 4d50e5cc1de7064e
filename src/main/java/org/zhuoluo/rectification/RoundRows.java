package org.zhuoluo.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All rounds. */
interface RoundRows extends Repository<Round, Integer> {

    Round save(Round round);

    Optional<Round> findById(int id);

    List<Round> findByRegionIdOrderByStartsOnDescIdDesc(int regionId);

    boolean existsByRegionIdAndName(int regionId, String name);
}
