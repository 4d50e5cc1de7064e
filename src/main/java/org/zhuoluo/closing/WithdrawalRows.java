package org.zhuoluo.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Relation;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.rectification.Standing;

/**
 * The tasks of a problem that a person may know of, and which of them an act of withdrawal would leave out and why: one
 * statement for all of them. It is what the page announces; when the act is done each task is guarded as if it were alone.
 */
@Component
class WithdrawalRows {

    private static final String ROWS = """
            select t.number, t.words, coalesce(u.short_name, u.name) as lead_unit, s.standing,
                last.happened_on, last.author, last.author_name, last.words as asked, last.facts ->> 'ground' as ground,
                last.facts ->> 'into' as into, last.facts ->> 'onBehalfOf' as absent,
                t.lead_unit_id = :unit as leads,
                array(select x.part from task_parts x where x.round_id = :round and x.task = t.number and x.unit_id = :unit) as parts
            from task_standings(:round, :today) s
            join tasks t on t.round_id = :round and t.number = s.number
            join units u on u.id = t.lead_unit_id
            left join lateral (
                select e.kind, e.happened_on, e.author, e.author_name, w.words, w.facts from ledger_entries e
                join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                where e.round_id = t.round_id and e.chain = t.number and e.kind in ('WITHDRAWAL_ASKED', 'WITHDRAWAL_REFUSED', 'WITHDRAWN')
                order by e.happened_on desc, e.seq desc limit 1) last on last.kind = 'WITHDRAWAL_ASKED'
            where t.problem = :problem and (:whole or t.lead_unit_id = :unit or exists (select from task_parts x
                where x.round_id = :round and x.task = t.number and x.unit_id = :unit))
            order by t.running
            """;

    private final Deputies deputies;
    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawalRows(Deputies deputies, JdbcClient jdbc, Clock clock) {
        this.deputies = deputies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<WithdrawalRow> of(int round, String problem, Act act, Person by) {
        Unit unit = by.unit();
        List<Hand> hands = deputies.handsOf(by);
        return jdbc.sql(ROWS)
                .param("round", round)
                .param("problem", problem)
                .param("today", LocalDate.now(clock))
                .param("whole", Scope.of(by).whole())
                .param("unit", unit == null ? -1 : unit.id())
                .query((row, at) -> row(row, act, hands, unit))
                .list();
    }

    /** Keeps everybody else from the tasks of the problem, in the order in which all who need several take them. */
    void hold(int round, String problem) {
        jdbc.sql("select 1 from tasks where round_id = ? and problem = ? order by number for no key update")
                .params(round, problem)
                .query()
                .listOfRows();
    }

    /** What the problem says; nothing where there is none of that number. */
    Optional<String> wordsOf(int round, String problem) {
        return jdbc.sql("select words from problems where round_id = ? and number = ?")
                .params(round, problem)
                .query(String.class)
                .optional();
    }

    private static WithdrawalRow row(ResultSet row, Act act, List<Hand> hands, @Nullable Unit unit)
            throws SQLException {
        String ground = row.getString("ground");
        return new WithdrawalRow(
                row.getString("number"),
                row.getString("words"),
                row.getString("lead_unit"),
                Standing.valueOf(row.getString("standing")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("author_name"),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("into"),
                row.getString("asked"),
                skipped(row, act, hands, unit));
    }

    private static @Nullable String skipped(ResultSet row, Act act, List<Hand> hands, @Nullable Unit unit)
            throws SQLException {
        Standing standing = Standing.valueOf(row.getString("standing"));
        boolean pending = row.getString("author") != null;
        Set<Relation> relations = relations(row);
        List<Hand> able = able(hands, act, Set.of(standing), unit, relations);
        if (able(hands, act, EnumSet.allOf(Standing.class), unit, relations).isEmpty()) {
            return "NOT_YOURS";
        }
        if (able.isEmpty()) {
            return standing.name();
        }
        if (act == Act.ASK_WITHDRAWAL) {
            return pending ? "ASKED" : null;
        }
        if (!pending) {
            return "NOT_ASKED";
        }
        Set<String> askers = new HashSet<>(Set.of(row.getString("author")));
        askers.add(String.valueOf(row.getString("absent")));
        return able.stream().allMatch(hand -> hand.logins().stream().anyMatch(askers::contains)) ? "OWN" : null;
    }

    private static List<Hand> able(
            List<Hand> hands, Act act, Set<Standing> standings, @Nullable Unit unit, Set<Relation> relations) {
        return hands.stream()
                .filter(hand -> standings.stream()
                        .anyMatch(standing -> act.permits(
                                standing, hand.rights().roles(), isOf(unit, hand.rights()) ? relations : Set.of())))
                .toList();
    }

    private static Set<Relation> relations(ResultSet row) throws SQLException {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (row.getBoolean("leads")) {
            relations.add(Relation.LEAD);
        }
        for (String part : (String[]) row.getArray("parts").getArray()) {
            relations.add(Relation.valueOf(part));
        }
        return relations;
    }

    private static boolean isOf(@Nullable Unit unit, Person person) {
        Unit other = person.unit();
        return unit != null && other != null && unit.id() == other.id();
    }
}
