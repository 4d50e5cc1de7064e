package org.zhuoluo.overview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;

/** The door to what a list can be narrowed by: only what occurs in the tasks that the person may see. */
@Component
@Transactional(readOnly = true)
public class Choices {

    private static final String SEEN = """
            with k as (
                select t.number, t.lead_unit_id, t.leader, t.problem, q.aspect from tasks t
                join problems q on q.round_id = t.round_id and q.number = t.problem
                where t.round_id = :round and (:whole or t.lead_unit_id = :mine or exists (select from task_parts x
                    where x.round_id = t.round_id and x.task = t.number and x.unit_id = :mine)))
            """;
    private static final String ALL = """
            select 'lead' as of, u.id::text as value, u.name, u.id as position from units u where u.id in (select lead_unit_id from k)
            union all
            select 'leader', leader, leader, 0 from k where leader is not null group by leader
            union all
            select 'aspect', a.number::text, a.title, a.number from aspects a
                where a.round_id = :round and a.number in (select aspect from k)
            union all
            select 'town', u.id::text, u.name, u.id from units u
                where u.id in (select w.unit from task_towns(:round) w join k on k.number = w.task)
            union all
            select 'label', l.name, l.name, l.position from labels l
                where l.round_id = :round and exists (select from problem_labels p join k on k.problem = p.problem
                    where p.round_id = :round and p.label = l.name)
            order by 1, 4, 3
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;

    Choices(Rounds rounds, JdbcClient jdbc) {
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    /** One thing to choose: what it narrows, the value in the address, and how people call it. */
    public record Choice(String of, String value, String name) {}

    public List<Choice> of(int round, Person by) {
        rounds.requireToRead(round, by);
        Scope scope = Scope.of(by);
        return jdbc.sql(SEEN + ALL)
                .param("round", round)
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone())
                .query(Choice.class)
                .list();
    }
}
