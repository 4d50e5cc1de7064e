package org.zhuoluo.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;

/**
 * The door to what waits for somebody: the acts that open tasks wait for and that this person, or somebody they act for, may
 * do ({@code task_waits} in {@code db/migration/R__overview.sql}; who may is the table's to say, {@link Act}); and what they
 * asked for themselves, with what became of it. The queue is the truth, letters are only reminders (product.md P22).
 */
@Component
@Transactional(readOnly = true)
public class Waits {

    private static final int MOST_REQUESTS = 20;

    private static final String WAITING = """
            select w.number, w.act, w.since, w.author_name, w.unit, t.words, s.standing, s.days_left,
                t.lead_unit_id = :unit as leads,
                array(select p.part from task_parts p where p.round_id = t.round_id and p.task = t.number and p.unit_id = :unit) as parts,
                (select e.unit_id from ledger_entries e where e.round_id = t.round_id and e.chain = t.number
                 and e.kind in ('APPLIED', 'SELF_REPORTED') order by e.happened_on desc, e.seq desc limit 1) as applicant,
            """ + Hands.TOLD + """
            from task_waits(:round, :today) w
            join rounds r on r.id = :round and r.region_id = :region
            join tasks t on t.round_id = :round and t.number = w.number
            join task_standings(:round, :today) s on s.number = w.number
            where :whole or t.lead_unit_id = :unit or exists (select from task_parts p
                where p.round_id = t.round_id and p.task = t.number and p.unit_id = :unit)
            order by s.days_left nulls last, t.running, w.act
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Waits(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An act that a task waits for: since when, after whose entry. */
    public record Wait(
            String task,
            String words,
            Act act,
            Standing standing,
            @Nullable LocalDate since,
            @Nullable String author,
            @Nullable String unit,
            Set<Relation> relations,
            Hands involved) {

        boolean isFor(Hand hand) {
            Unit own = hand.rights().unit();
            boolean theirUnit = act != Act.APPLY || own != null && Objects.equals(involved.applicant(), own.id());
            return theirUnit
                    && act.permits(standing, hand.rights().roles(), relations)
                    && Separation.hinders(act, standing, involved, hand).isEmpty();
        }
    }

    /** Something asked for, and the kind of entry that answered it last; none yet while it waits. */
    public record Request(
            String task,
            String words,
            Kind kind,
            LocalDate askedOn,
            @Nullable Kind outcome) {}

    /** What waits for somebody with these hands, their own first; the most urgent first, nothing in a round that is not of their region. */
    public List<Wait> of(int round, List<Hand> hands) {
        Person by = hands.get(0).actor();
        Scope scope = Scope.of(by);
        return jdbc
                .sql(WAITING)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .param("region", by.regionId())
                .param("whole", scope.whole())
                .param("unit", scope.unitOrNone())
                .query((row, at) -> wait(row))
                .list()
                .stream()
                .filter(wait -> hands.stream().anyMatch(wait::isFor))
                .toList();
    }

    /** What this person asked for, newest first. */
    public List<Request> askedBy(int round, Person by) {
        rounds.require(round, by);
        return jdbc.sql("""
                        select e.chain as task, t.words, e.kind, e.happened_on as asked_on,
                            (select n.kind from ledger_entries n where n.round_id = e.round_id and n.chain = e.chain and n.seq > e.seq
                             and n.kind = any (case e.kind
                                when 'EXTENSION_ASKED' then array['EXTENSION_ENDORSED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED']
                                when 'WITHDRAWAL_ASKED' then array['WITHDRAWN', 'WITHDRAWAL_REFUSED']
                                else array['SELF_REPORTED', 'FIRST_REVIEWED', 'VERIFIED', 'DECIDED', 'CLOSED', 'RETURNED', 'REOPENED', 'WITHDRAWN'] end)
                             order by n.seq desc limit 1) as outcome
                        from ledger_entries e join tasks t on t.round_id = e.round_id and t.number = e.chain
                        where e.round_id = ? and e.author = ? and e.kind in ('APPLIED', 'EXTENSION_ASKED', 'WITHDRAWAL_ASKED')
                          and not exists (select from ledger_payloads d where d.round_id = e.round_id and d.entry = e.entry and jsonb_exists(d.facts, 'history'))
                        order by e.happened_on desc, e.recorded_at desc limit ?
                        """)
                .params(round, by.login(), MOST_REQUESTS)
                .query(Request.class)
                .list();
    }

    private static Wait wait(ResultSet row) throws SQLException {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (row.getBoolean("leads")) {
            relations.add(Relation.LEAD);
        }
        for (String part : (String[]) row.getArray("parts").getArray()) {
            relations.add(Relation.of(PartKind.valueOf(part)));
        }
        return new Wait(
                row.getString("number"),
                row.getString("words"),
                Act.valueOf(row.getString("act")),
                Standing.valueOf(row.getString("standing")),
                row.getObject("since", LocalDate.class),
                row.getString("author_name"),
                row.getString("unit"),
                relations,
                Hands.of((String[]) row.getArray("told").getArray(), row.getObject("applicant", Integer.class)));
    }
}
