package org.zhuoluo.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Slice;

/**
 * The door to what became of closed tasks when somebody looked back (落地见效, facts.md W16), for the tasks a person may know of. A
 * closed task is confirmed, or nobody has looked at it since it was closed; the two make up all that is closed. A task that
 * a review reopened is open again and counted apart, until it is closed anew and waits to be looked at anew.
 */
@Component
@Transactional(readOnly = true)
public class Revisits {

    private static final String SEEN = """
            with v as (
                select t.number, t.words, t.running, coalesce(u.short_name, u.name) as lead_unit, s.standing, s.closed_on,
                    l.looked_on, l.looked_by, l.result, l.finding,
                    case when l.result = 'REOPENED' and s.standing not in ('CLOSED', 'WITHDRAWN') then 'REOPENED'
                         when s.standing <> 'CLOSED' then null
                         when l.seq > c.seq then 'CONFIRMED' else 'UNSEEN' end as revisit
                from task_standings(:round, :today) s
                join tasks t on t.round_id = :round and t.number = s.number
                join units u on u.id = t.lead_unit_id
                left join lateral (select e.seq from ledger_entries e
                    where e.round_id = :round and e.chain = t.number and e.kind = 'CLOSED' order by e.seq desc limit 1) c on true
                left join lateral (
                    select e.seq, e.happened_on as looked_on, coalesce(w.facts ->> 'person', e.author_name) as looked_by, w.facts ->> 'result' as result, w.words as finding
                    from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                    where e.round_id = :round and e.chain = t.number and e.kind = 'LOOKED_BACK' order by e.seq desc limit 1) l on true
                where :whole or t.lead_unit_id = :mine or exists (select from task_parts x
                    where x.round_id = :round and x.task = t.number and x.unit_id = :mine))
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Revisits(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which tasks: confirmed, not looked at since they were closed, reopened and open. */
    public enum Of {
        CONFIRMED,
        UNSEEN,
        REOPENED
    }

    /** How many of each. */
    public record Figures(int confirmed, int unseen, int reopened) {

        public int closed() {
            return confirmed + unseen;
        }
    }

    public Figures figures(int round, Person by) {
        return ask(round, """
                        select count(*) filter (where revisit = 'CONFIRMED') as confirmed, count(*) filter (where revisit = 'UNSEEN') as unseen,
                            count(*) filter (where revisit = 'REOPENED') as reopened from v
                        """, by).query(Figures.class).single();
    }

    /** The tasks of one kind: those looked at last first, those not looked at by the day they were closed. */
    public Slice<LookedAt> tasks(int round, Of of, int page, int size, Person by) {
        List<LookedAt> rows = ask(
                        round,
                        "select number, words, lead_unit, standing, closed_on, looked_on, looked_by, result, finding from v"
                                + " where revisit = :of order by looked_on desc nulls last, closed_on, running limit :size offset :offset",
                        by)
                .param("of", of.name())
                .param("size", size)
                .param("offset", (long) page * size)
                .query(LookedAt.class)
                .list();
        Figures all = figures(round, by);
        long total = switch (of) {
            case CONFIRMED -> all.confirmed();
            case UNSEEN -> all.unseen();
            case REOPENED -> all.reopened();
        };
        return new Slice<>(rows, page, size, total);
    }

    private StatementSpec ask(int round, String question, Person by) {
        rounds.require(round, by);
        Scope scope = Scope.of(by);
        return jdbc.sql(SEEN + question)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone());
    }
}
