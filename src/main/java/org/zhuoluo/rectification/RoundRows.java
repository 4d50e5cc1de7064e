package org.zhuoluo.rectification;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All rounds. */
interface RoundRows extends Repository<Round, Integer> {

    Round save(Round round);

    Optional<Round> findById(int id);

    /** The round, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> lock(int id);

    /** The round, if it is one of that region or of a region below it. */
    @Query(
            value =
                    "select r.* from rounds r where r.id = :id and r.region_id in (select w.region from regions_within(:region) w)",
            nativeQuery = true)
    Optional<Round> findWithin(int id, int region);

    List<Round> findByRegionIdOrderByStartsOnDescIdDesc(int regionId);

    boolean existsByRegionIdAndName(int regionId, String name);
}
