package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;

/** The door to a list in the order of the document: aspects, their items, the problems under each, and where those stand. */
@Component
@Transactional(readOnly = true)
public class Contents {

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Contents(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A problem in its place; lists without aspects and items have none. */
    public record Line(
            @Nullable Integer aspect,
            @Nullable String aspectTitle,
            @Nullable Integer item,
            @Nullable String itemTitle,
            String number,
            Nature nature,
            String words,
            boolean keyProblem,
            int tasks,
            Standing standing) {}

    public List<Line> of(int round, ListKind list, Person by) {
        rounds.requireToRead(round, by);
        Scope scope = Scope.of(by);
        return jdbc.sql("""
                        with s as materialized (select * from problem_standings(:round, :today))
                        select p.aspect, a.title as aspect_title, p.item, i.title as item_title, p.number, p.nature, p.words,
                            p.key_problem, s.tasks, s.standing
                        from problems p
                        join s on s.number = p.number
                        left join aspects a on a.round_id = p.round_id and a.number = p.aspect
                        left join items i on i.round_id = p.round_id and i.number = p.item
                        where p.round_id = :round and p.list = :list and (:whole or exists (select from tasks t
                            where t.round_id = p.round_id and t.problem = p.number and (t.lead_unit_id = :unit
                                or exists (select from task_parts x where x.round_id = t.round_id and x.task = t.number
                                    and x.unit_id = :unit))))
                        order by p.aspect nulls last, p.item nulls last, p.position
                        """)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .param("list", list.name())
                .param("whole", scope.whole())
                .param("unit", scope.unitOrNone())
                .query(Line.class)
                .list();
    }
}
