package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;

/**
 * The door to what nobody has claimed (未认领清单, facts.md W17): a unit sees the tasks it is to lead, who sees whole rounds
 * sees all, those given back first. A task counts as given back until the office names another lead unit. With them come
 * tasks that are claimed and for which nobody answers yet.
 */
@Component
@Transactional(readOnly = true)
public class Claims {

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A task not claimed, or claimed and without a person who answers for it; with who gave it back, when and why, where its present lead unit did. */
    public record Unclaimed(
            String number,
            String words,
            int leadUnitId,
            String leadUnit,
            String deadlinePhrase,
            @Nullable String person,
            Standing standing,
            @Nullable String declined,
            @Nullable String declinedBy,
            @Nullable LocalDate declinedOn) {

        public boolean isClaimed() {
            return standing != Standing.UNCLAIMED;
        }

        public boolean isDeclined() {
            return !isClaimed() && declined != null;
        }
    }

    /** The list for this person: those given back first, then by lead unit. */
    public List<Unclaimed> of(int round, Person by) {
        rounds.require(round, by);
        Scope scope = Scope.of(by);
        return jdbc.sql("""
                        select t.number, t.words, t.lead_unit_id, coalesce(u.short_name, u.name) as lead_unit,
                            t.deadline_phrase, t.person, s.standing, back.words as declined, back.author_name, back.happened_on
                        from task_standings(:round, :today) s
                        join tasks t on t.round_id = :round and t.number = s.number
                        join units u on u.id = t.lead_unit_id
                        left join lateral (
                            select w.words, e.author_name, e.happened_on from ledger_entries e
                            join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                            where e.round_id = t.round_id and e.chain = t.number and e.kind = 'DECLINED'
                              and not exists (select from ledger_entries c
                                  join ledger_payloads cw on cw.round_id = c.round_id and cw.entry = c.entry
                                  where c.round_id = e.round_id and c.chain = e.chain and c.kind = 'CHANGED'
                                    and c.seq > e.seq and cw.facts ->> 'leadUnit' is not null)
                            order by e.seq desc limit 1) back on true
                        where (s.standing = 'UNCLAIMED' or s.standing in ('NOT_STARTED', 'UNDER_WAY') and t.person is null)
                          and (:whole or t.lead_unit_id = :unit)
                        order by back.happened_on is null, lead_unit, t.running
                        """)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .param("whole", scope.whole())
                .param("unit", scope.unitOrNone())
                .query((row, at) -> new Unclaimed(
                        row.getString("number"),
                        row.getString("words"),
                        row.getInt("lead_unit_id"),
                        row.getString("lead_unit"),
                        row.getString("deadline_phrase"),
                        row.getString("person"),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("declined"),
                        row.getString("author_name"),
                        row.getObject("happened_on", LocalDate.class)))
                .list();
    }
}
