package org.zhuoluo.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tasks. */
interface Tasks extends Repository<Task, Numbered> {

    Optional<Task> findById(Numbered id);

    @Query("select t from Task t where t.id.roundId = :round and t.running = :running")
    Optional<Task> findByRunning(int round, int running);

    /** The highest running number of the round; nought in an empty one. */
    @Query("select coalesce(max(t.running), 0) from Task t where t.id.roundId = :round")
    int highestRunning(int round);

    @Query("select t from Task t where t.id.roundId = :round order by t.running")
    List<Task> ofRound(int round);

    @Query("select t from Task t where t.id.roundId = :round and t.problem = :problem order by t.running")
    List<Task> ofProblem(int round, String problem);
}
