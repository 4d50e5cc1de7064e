package org.zhuoluo.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All problems and recommendations. */
interface Problems extends Repository<Problem, Numbered> {

    @EntityGraph(attributePaths = "labels")
    Optional<Problem> findById(Numbered id);

    @Query("select p from Problem p where p.id.roundId = :round order by p.position")
    List<Problem> ofRound(int round);
}
