package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Slice;
import org.zhuoluo.shared.Week;

/**
 * The door to how a round stands, now and on any day (态势). Nothing is stored: each figure is counted from the rows it
 * stands for, as the ledger tells them for that day, within what the person asking may see.
 */
@Component
@Transactional(readOnly = true)
public class Overview {

    private final Rounds rounds;
    private final Counting counting;
    private final Lists lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overview(Rounds rounds, Counting counting, Lists lists, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.counting = counting;
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures; of a filter only list, unit and day restrict them. */
    public Figures figures(int round, Filter filter, Person by) {
        return counting.figures(sight(round, filter, by));
    }

    public Slice<TaskRow> tasks(int round, Filter filter, Person by) {
        return lists.tasks(sight(round, filter, by));
    }

    public Slice<ProblemRow> problems(int round, Filter filter, Person by) {
        return lists.problems(sight(round, filter, by));
    }

    /** The tasks overdue at the end of the day, the longest first. */
    public List<TaskRow> overdue(int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        return lists.due(sight, sight.round().startsOn().minusYears(10), sight.day()).stream()
                .filter(TaskRow::overdue)
                .toList();
    }

    /** The open tasks that fall due on the day or within so many days after it, the nearest first. */
    public List<TaskRow> dueWithin(int days, int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        return lists.due(sight, sight.day(), sight.day().plusDays(days));
    }

    /** The tasks told apart by lead unit, leader, aspect …; the counts of the rows add up to the whole (labels aside). */
    public List<CutRow> cut(Cut cut, int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        String sql = "select %s as key, %s as name, ".formatted(cut.key, cut.name)
                + Counting.COUNTS
                + Counting.LIGHTS
                + " from t%s group by 1, 2 order by %s".formatted(cut.join, cut.order);
        return sight.tasks(jdbc, sql)
                .query((row, at) -> new CutRow(
                        row.getString("key"),
                        row.getString("name"),
                        Counting.count(row, sight.round().rateDecimals()),
                        row.getInt("overdue"),
                        row.getInt("due_soon")))
                .list();
    }

    /** How it stood at the end of each week from the round's first to that of the day, problems and tasks of the list. */
    public List<TrendPoint> trend(int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        List<TrendPoint> points = new ArrayList<>();
        for (Week week = Week.of(sight.round().startsOn()); !week.monday().isAfter(sight.day()); week = week.next()) {
            LocalDate end = week.sunday().isAfter(sight.day()) ? sight.day() : week.sunday();
            Sight then = sight.on(end);
            points.add(new TrendPoint(
                    week.toString(),
                    end,
                    counting.problems(then, "PROBLEM"),
                    counting.tasks(then).count()));
        }
        return points;
    }

    /** Units that lead or answer for an open task and wrote nothing from one day to another (未填报). */
    public List<String> silentUnits(int round, LocalDate from, LocalDate to, Filter filter, Person by) {
        return sight(round, filter, by)
                .tasks(jdbc, """
                        select u.name from units u where u.id in (
                            select t.lead_unit_id from t where t.standing not in ('CLOSED', 'WITHDRAWN')
                            union select x.unit_id from task_parts x join t on t.number = x.task
                            where x.round_id = :round and x.part = 'RESPONSIBLE' and t.standing not in ('CLOSED', 'WITHDRAWN'))
                        and not exists (select from ledger_entries e where e.round_id = :round and e.unit_id = u.id
                            and e.happened_on between :from and :to and e.kind not in ('CREATED', 'CHANGED', 'REPORT_ISSUED'))
                        order by u.id
                        """)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list();
    }

    /** The meetings of some days, in order. */
    public List<MeetingRow> meetings(int round, LocalDate from, LocalDate to, Person by) {
        rounds.require(round, by);
        return jdbc.sql("""
                        select number, kind, held_on, subject, decisions from meetings
                        where round_id = ? and held_on between ? and ? order by held_on, number
                        """).params(round, from, to).query(MeetingRow.class).list();
    }

    /** A meeting and what it decided. */
    public record MeetingRow(
            int number,
            String kind,
            LocalDate heldOn,
            String subject,
            @Nullable String decisions) {}

    private Sight sight(int id, Filter filter, Person by) {
        Round round = rounds.require(id, by);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = filter.asOf() == null ? today : filter.asOf();
        if (day.isAfter(today)) {
            throw Invalid.field("asOf", "invalid.day-in-the-future");
        }
        return Sight.of(round, day, by, filter);
    }
}
