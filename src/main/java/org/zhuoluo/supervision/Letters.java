package org.zhuoluo.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Slice;

/**
 * The door to the letters of a round (函件): what was sent, to whom, whether it was answered. Who sees whole rounds sees all;
 * a unit those about the tasks in which it has a part, or about problems of such tasks.
 */
@Component
@Transactional(readOnly = true)
public class Letters {

    private static final String SEEN = """
            from letters l
            left join lateral (
                select e.entry, e.happened_on, coalesce(e.unit, e.author_name) as unit
                from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                where e.round_id = l.round_id and e.chain = coalesce(l.task, l.problem) and e.kind = 'ANSWERED'
                  and w.facts ->> 'letter' = l.number::text
                order by e.seq limit 1) a on true
            where l.round_id = :round and (:whole or exists (select from tasks k
                where k.round_id = :round and k.problem = l.problem and (l.task is null or k.number = l.task)
                  and (k.lead_unit_id = :mine or exists (select from task_parts x
                    where x.round_id = :round and x.task = k.number and x.unit_id = :mine))))
            """;
    private static final String COLUMNS = """
            select l.*, a.entry, a.happened_on, a.unit, a.entry is null and coalesce(l.answer_by < :today, false) as late,
                   count(*) over () as in_all,
                   array(select r.capacity from letter_recipients r where r.round_id = l.round_id and r.letter = l.number order by r.position) as capacities,
                   array(select coalesce(r.unit_id, 0) from letter_recipients r where r.round_id = l.round_id and r.letter = l.number order by r.position) as units,
                   array(select r.name from letter_recipients r where r.round_id = l.round_id and r.letter = l.number order by r.position) as names
            """;
    private static final String FILTER = """
              and (cast(:stage as text) is null or l.stage = :stage)
              and (cast(:task as text) is null or l.task = :task)
              and (cast(:unit as integer) is null or exists (select from letter_recipients r
                where r.round_id = l.round_id and r.letter = l.number and r.unit_id = :unit))
              and case cast(:state as text) when 'OPEN' then a.entry is null when 'ANSWERED' then a.entry is not null
                       when 'LATE' then a.entry is null and coalesce(l.answer_by < :today, false) else true end
            order by l.number desc limit :limit offset :offset
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit that letters of the round went to, to choose from. */
    public record Addressee(int id, String name) {}

    /** The letters the filter leaves, newest first. */
    public Slice<Letter> list(int round, LetterFilter filter, Person by) {
        rounds.require(round, by);
        long[] all = new long[1];
        Stage stage = filter.stage();
        LetterFilter.State state = filter.state();
        List<Letter> items = seen(COLUMNS + SEEN + FILTER, round, by)
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("task", filter.task(), Types.VARCHAR)
                .param("unit", filter.unit(), Types.INTEGER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", filter.size())
                .param("offset", (long) filter.page() * filter.size())
                .query((row, at) -> {
                    all[0] = row.getLong("in_all");
                    return letter(row);
                })
                .list();
        return new Slice<>(items, filter.page(), filter.size(), all[0]);
    }

    /** The letter under its number, if the person may know of it. */
    public Letter require(int round, int number, Person by) {
        rounds.require(round, by);
        return seen(COLUMNS + SEEN + " and l.number = :number", round, by)
                .param("number", number)
                .query((row, at) -> letter(row))
                .optional()
                .orElseThrow(() -> new Missing("letter", number));
    }

    /** The units that letters went to: what those who see whole rounds narrow the list by. */
    public List<Addressee> addressees(int round, Person by) {
        rounds.require(round, by);
        return Scope.of(by).whole()
                ? jdbc.sql("""
                                select distinct u.id, u.name from letter_recipients r join units u on u.id = r.unit_id
                                where r.round_id = ? order by u.id
                                """).param(round).query(Addressee.class).list()
                : List.of();
    }

    private StatementSpec seen(String sql, int round, Person by) {
        Scope scope = Scope.of(by);
        return jdbc.sql(sql)
                .param("round", round)
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone())
                .param("today", LocalDate.now(clock));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getInt("number"),
                row.getString("task"),
                row.getString("problem"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("deadline", LocalDate.class),
                row.getString("subject"),
                row.getString("words"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("issuer"),
                recipients(row),
                row.getObject("entry", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                row.getString("unit"),
                row.getBoolean("late"));
    }

    private static List<Recipient> recipients(ResultSet row) throws SQLException {
        String[] capacities = (String[]) row.getArray("capacities").getArray();
        Integer[] units = (Integer[]) row.getArray("units").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        List<Recipient> to = new ArrayList<>();
        for (int at = 0; at < names.length; at++) {
            to.add(new Recipient(Recipient.Capacity.valueOf(capacities[at]), orNull(units[at]), names[at]));
        }
        return to;
    }

    private static @Nullable Integer orNull(int unit) {
        return unit == 0 ? null : unit;
    }
}
