package org.zhuoluo.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Missing;

/**
 * The door to the samples of follow-up reviews (回头看): what was drawn, what has been looked at since, what was found; for those
 * who see the whole round. A look back belongs to the last draw of the task before it, and to none if it was made before
 * every draw, whenever it was brought into the ledger. All is read from the ledger.
 */
@Component
@Transactional(readOnly = true)
public class FollowUps {

    private static final String DRAWS = """
            with draws as (
                select row_number() over (order by e.seq)::integer as number, e.happened_on as drawn_on, e.recorded_at, e.author_name as drawn_by,
                    e.unit, w.words, w.facts, encode(e.digest, 'hex') as digest
                from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                where e.round_id = :round and e.chain = '' and e.kind = 'SAMPLED'),
            drawn as (
                select d.number as sample, t.task, t.place, d.drawn_on, d.recorded_at,
                    lead(d.recorded_at) over (partition by t.task order by d.number) as next_at
                from draws d cross join unnest(string_to_array(d.facts ->> 'tasks', ',')) with ordinality t(task, place)),
            looked as (
                select d.sample, d.task, d.place, l.* from drawn d
                left join lateral (
                    select e.happened_on as looked_on, coalesce(w.facts ->> 'person', e.author_name) as looked_by, w.facts ->> 'result' as result, w.words as finding
                    from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                    where e.round_id = :round and e.chain = d.task and e.kind = 'LOOKED_BACK'
                      and e.happened_on >= d.drawn_on and e.recorded_at >= d.recorded_at and (d.next_at is null or e.recorded_at < d.next_at)
                    order by e.seq desc limit 1) l on true)
            """;
    private static final String SAMPLES = DRAWS + """
            select d.number, d.drawn_on, d.drawn_by, d.unit, d.words, d.facts ->> 'way' as way, d.facts ->> 'seed' as seed,
                d.facts ->> 'list' as list, d.facts ->> 'label' as label, (d.facts ->> 'pool')::integer as pool, d.digest,
                count(l.task)::integer as drawn, count(l.looked_on)::integer as looked,
                count(*) filter (where l.result = 'CONFIRMED')::integer as confirmed,
                count(*) filter (where l.result = 'REOPENED')::integer as reopened
            from draws d left join looked l on l.sample = d.number
            where cast(:sample as integer) is null or d.number = :sample
            group by d.number, d.drawn_on, d.drawn_by, d.unit, d.words, d.facts, d.digest
            order by d.number desc
            """;
    private static final String TASKS = DRAWS + """
            select t.number, t.words, coalesce(u.short_name, u.name) as lead_unit, s.standing, l.looked_on, l.looked_by, l.result, l.finding
            from looked l
            join task_standings(:round, :today) s on s.number = l.task
            join tasks t on t.round_id = :round and t.number = l.task
            join units u on u.id = t.lead_unit_id
            where l.sample = :sample order by l.place
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All samples of the round, the last first. */
    public List<Sample> samples(int round, Person by) {
        require(round, by);
        return jdbc.sql(SAMPLES)
                .param("round", round)
                .param("sample", null, java.sql.Types.INTEGER)
                .query(Sample.class)
                .list();
    }

    /** The sample of that number; missing where there is none. */
    public Sample sample(int round, int number, Person by) {
        require(round, by);
        return jdbc.sql(SAMPLES)
                .param("round", round)
                .param("sample", number)
                .query(Sample.class)
                .optional()
                .orElseThrow(() -> new Missing("sample", number));
    }

    /** The tasks of the sample, in the order in which they were drawn. */
    public List<DrawnTask> tasks(int round, int sample, Person by) {
        require(round, by);
        return jdbc.sql(TASKS)
                .param("round", round)
                .param("sample", sample)
                .param("today", LocalDate.now(clock))
                .query(DrawnTask.class)
                .list();
    }

    private void require(int round, Person by) {
        rounds.require(round, by);
        if (!Scope.of(by).whole()) {
            throw new Missing("samples", round);
        }
    }
}
