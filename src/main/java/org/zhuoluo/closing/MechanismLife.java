package org.zhuoluo.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;

/**
 * The door to which long-term mechanisms are alive (长效机制从严从实, facts.md W16): issued by today and not lapsed since; and whether
 * anybody has checked that they are kept. What happened to a mechanism stands in the ledger of the round, as entries that keep
 * the register; where none do, the mechanisms are what the register says, alive and unchecked. A unit sees those that
 * belong to problems it has a task of.
 */
@Component
@Transactional(readOnly = true)
public class MechanismLife {

    private static final String LIFE = """
            with life as (
                select w.facts ->> 'number' as number,
                    (array_agg(w.facts ->> 'act' order by e.happened_on desc, e.seq desc))[1] as last_act, max(e.happened_on) as last_on,
                    max(e.happened_on) filter (where w.facts ->> 'act' = 'CHECKED') as checked_on
                from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                where e.round_id = :round and e.chain = '' and e.kind = 'REGISTERED' and e.happened_on <= :today
                  and w.facts ->> 'register' = 'MECHANISM' and w.facts ->> 'act' in ('ISSUED', 'REVISED', 'CHECKED', 'LAPSED')
                group by w.facts ->> 'number')
            select m.number, m.name, m.unit, m.issued_on, m.problem, l.last_act, l.last_on, l.checked_on
            from mechanisms m left join life l on l.number = m.number::text
            where m.round_id = :round and coalesce(m.issued_on <= :today, true)
              and (:whole or m.problem in (select t.problem from tasks t where t.round_id = :round
                and (t.lead_unit_id = :mine or exists (select from task_parts x
                    where x.round_id = :round and x.task = t.number and x.unit_id = :mine))))
            order by m.number
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    MechanismLife(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which mechanisms: checked, not yet checked, lapsed. The first two are alive. */
    public enum Of {
        CHECKED,
        UNCHECKED,
        LAPSED
    }

    /** A mechanism and the last that happened to it. */
    public record Mechanism(
            int number,
            String name,
            @Nullable String unit,
            @Nullable LocalDate issuedOn,
            @Nullable String problem,
            @Nullable String lastAct,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate checkedOn) {

        /** Where it belongs. One that was issued anew after it had lapsed is alive. */
        public Of of() {
            if ("LAPSED".equals(lastAct)) {
                return Of.LAPSED;
            }
            return checkedOn == null ? Of.UNCHECKED : Of.CHECKED;
        }
    }

    /** The mechanisms the person may know of, by number. */
    public List<Mechanism> mechanisms(int round, Person by) {
        rounds.require(round, by);
        Scope scope = Scope.of(by);
        return jdbc.sql(LIFE)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone())
                .query(Mechanism.class)
                .list();
    }
}
