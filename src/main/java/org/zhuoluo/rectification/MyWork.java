package org.zhuoluo.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Slice;
import org.zhuoluo.shared.Week;

/**
 * The door to what waits for somebody: the open tasks in which their unit has a part, most urgent first. For those who see
 * whole rounds it is every open task of the round, so that the office finds there what is overdue, not yet claimed, or not
 * reported on this week.
 */
@Component
@Transactional(readOnly = true)
public class MyWork {

    private static final String MINE = """
            with mine as (
                select t.number, t.running, t.words, coalesce(u.short_name, u.name) as lead_unit, t.deadline_phrase, s.deadline,
                    t.deadline as original, s.extensions, s.returns,
                    s.standing, s.light, s.days_left, s.last_report_on,
                    case when :whole or t.lead_unit_id = :unit then 'LEAD' else p.part end as part,
                    exists (select from ledger_entries e where e.round_id = t.round_id and e.chain = t.number
                        and e.kind in ('PROGRESS', 'NO_PROGRESS') and e.happened_on between :monday and :today
                        and (:whole or e.unit_id = :unit)) as reported
                from task_standings(:round, :today) s
                join tasks t on t.round_id = :round and t.number = s.number
                join units u on u.id = t.lead_unit_id
                left join lateral (select tp.part from task_parts tp
                    where tp.round_id = t.round_id and tp.task = t.number and tp.unit_id = :unit
                    order by array_position(array['RESPONSIBLE', 'SUPPORTING', 'SUPERVISING'], tp.part) limit 1) p on true
                where s.standing not in ('CLOSED', 'WITHDRAWN')
                  and (:whole or t.lead_unit_id = :unit or p.part is not null))
            """;

    private static final String DOSSIER = """
            , d as materialized (select * from dossier_states(:round, :today))
            select mine.*, d.plan, d.task_force, d.ledger, d.report, d.mechanism, count(*) over () as total
            from mine join d on d.number = mine.number where""" + " ";

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyWork(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of the open tasks to look at. */
    public enum View {
        ALL("true"),
        OVERDUE("light = 'RED'"),
        DUE_SOON("light = 'YELLOW'"),
        UNCLAIMED("standing = 'UNCLAIMED'"),
        UNREPORTED("part <> 'SUPERVISING' and not reported");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** An open task of mine: where it stands, what part my unit has, and whether my unit reported this week. */
    public record Row(
            String number,
            int running,
            String words,
            String leadUnit,
            String part,
            Standing standing,
            Light light,
            String deadlinePhrase,
            @Nullable LocalDate deadline,
            @Nullable LocalDate original,
            int extensions,
            int returns,
            @Nullable Integer daysLeft,
            @Nullable LocalDate lastReportOn,
            boolean reportedThisWeek,
            Dossier dossier) {

        public int daysOver() {
            return daysLeft == null ? 0 : Math.max(0, -daysLeft);
        }

        /** Whether my unit does some of the work, and so reports on it. */
        public boolean works() {
            return part.equals("LEAD") || PartKind.valueOf(part).works();
        }
    }

    /** A view and how many tasks it shows. */
    public record Count(View view, long tasks) {}

    public Slice<Row> open(int round, View view, int page, int size, Person by) {
        long[] total = {0};
        List<Row> rows = ask(
                        round,
                        DOSSIER + view.condition
                                + " order by light <> 'RED', days_left nulls last, running limit :size offset :offset",
                        by)
                .param("size", size)
                .param("offset", page * size)
                .query((row, at) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        return new Slice<>(rows, page, size, total[0]);
    }

    /** How many tasks each view shows. */
    public List<Count> counts(int round, Person by) {
        List<String> columns = Stream.of(View.values())
                .map(view -> "count(*) filter (where " + view.condition + ")")
                .toList();
        return ask(round, "select " + String.join(", ", columns) + " from mine", by)
                .query((row, at) -> {
                    List<Count> counts = new ArrayList<>();
                    for (View view : View.values()) {
                        counts.add(new Count(view, row.getLong(view.ordinal() + 1)));
                    }
                    return counts;
                })
                .single();
    }

    private JdbcClient.StatementSpec ask(int round, String question, Person by) {
        rounds.require(round, by);
        Scope scope = Scope.of(by);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(MINE + question)
                .param("round", round)
                .param("today", today)
                .param("monday", Week.of(today).monday())
                .param("whole", scope.whole())
                .param("unit", scope.unitOrNone());
    }

    private static Row row(ResultSet row) throws SQLException {
        Standing standing = Standing.valueOf(row.getString("standing"));
        return new Row(
                row.getString("number"),
                row.getInt("running"),
                row.getString("words"),
                row.getString("lead_unit"),
                row.getString("part"),
                standing,
                Light.valueOf(row.getString("light")),
                row.getString("deadline_phrase"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("original", LocalDate.class),
                row.getInt("extensions"),
                row.getInt("returns"),
                row.getObject("days_left", Integer.class),
                row.getObject("last_report_on", LocalDate.class),
                row.getBoolean("reported"),
                Dossier.of(standing, row));
    }
}
