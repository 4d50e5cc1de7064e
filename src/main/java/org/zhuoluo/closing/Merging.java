package org.zhuoluo.closing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;

/** The task into which a withdrawn one is merged (合并办理): another one that carries on the work. */
@Component
class Merging {

    private final JdbcClient jdbc;

    Merging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number filled in. Invalid where it is the task itself, where the task is withdrawn, and, alike, where it does not
     * exist or lies outside the person's scope.
     */
    String required(Turn turn, String field, Filled filled) {
        String into = filled.text(field);
        if (into.equals(turn.task().number())
                || !carriesOn(turn, into, turn.hand().actor())) {
            throw Invalid.field(field, "invalid.merged-into-no-task", into);
        }
        return into;
    }

    /** Whether the task of that number exists for the person and is not withdrawn. */
    boolean carriesOn(Turn turn, String into, Person by) {
        Scope scope = Scope.of(by);
        return jdbc.sql("""
                        select exists (select from task_standings(:round, :today) s
                            join tasks t on t.round_id = :round and t.number = s.number
                            where s.number = :into and s.standing <> 'WITHDRAWN'
                              and (:whole or t.lead_unit_id = :mine or exists (select from task_parts x
                                where x.round_id = :round and x.task = t.number and x.unit_id = :mine)))
                        """)
                .param("round", turn.round().id())
                .param("today", turn.today())
                .param("into", into)
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone())
                .query(Boolean.class)
                .single();
    }
}
