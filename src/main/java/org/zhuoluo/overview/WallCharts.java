package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Yardstick;
import org.zhuoluo.rectification.Yardsticks;

/**
 * The door to the chart on the wall and what goes with it (挂图作战：时间表、路线图、任务书; facts.md W10), within what the
 * person asking may see, as of any day. Each is computed by a fixed number of statements, however many tasks there are.
 */
@Component
@Transactional(readOnly = true)
public class WallCharts {

    private static final String ROWS = Lists.TASK_COLUMNS.replace("select t.*,", """
                    , m as materialized (select task, count(*) as measures, count(*) filter (where done) as measures_done
                        from measure_states(:round, :day) group by task)
                    select t.*, coalesce(m.measures, 0) as measures, coalesce(m.measures_done, 0) as measures_done,
                        (select min(e.happened_on) from ledger_entries e where e.round_id = :round and e.chain = t.number
                            and e.kind = 'CLAIMED' and e.happened_on <= :day) as claimed_on,
                        array(select (w.facts ->> 'until')::date from ledger_entries e
                            join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                            where e.round_id = :round and e.chain = t.number and e.kind = 'EXTENSION_GRANTED'
                              and e.happened_on <= :day order by e.happened_on, e.seq) as granted,
                    """)
            + " left join m on m.task = t.number " + Narrowing.TASKS
            + " order by t.leader is null, min(t.running) over (partition by t.leader), t.leader, t.lead_unit_id, t.running";
    private static final String NODES = """
            select p.number, p.words, p.nature, p.sensitive, p.standing, p.tasks, p.aspect, a.title as aspect_title, p.item, i.title as item_title
            from p left join aspects a on a.round_id = :round and a.number = p.aspect
            left join items i on i.round_id = :round and i.number = p.item
            """
            + Narrowing.PROBLEMS.replaceFirst("where", "where p.tasks > 0 or (").stripTrailing()
            + ") order by p.aspect nulls last, p.item nulls last, p.position";
    private static final String MEASURES = """
            , m as materialized (select ms.*, x.words, x.due_phrase, x.due, x.position from measure_states(:round, :day) ms
                join measures x on x.round_id = :round and x.number = ms.number)
            select m.*, t.lead_unit, t.standing from m join t on t.number = m.task order by t.running, m.position
            """;
    private static final String PARTS =
            "select x.task, x.part from task_parts x join t on t.number = x.task where x.round_id = :round and x.unit_id = :unit";

    private final Rounds rounds;
    private final Yardsticks measured;
    private final Workload workload;
    private final JdbcClient jdbc;
    private final Clock clock;

    WallCharts(Rounds rounds, Yardsticks measured, Workload workload, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.measured = measured;
        this.workload = workload;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The chart of the tasks that the filter leaves; its pages and order are those of the chart, not of the filter. */
    public WallChart chart(int round, Filter filter, Person by) {
        return chart(Sight.of(rounds, round, filter, clock, by));
    }

    /** The same tasks as a tree from aspect to task (路线图), with problems that have no task yet. */
    public Roadmap roadmap(int round, Filter filter, Person by) {
        Sight sight = Sight.of(rounds, round, filter, clock, by);
        List<Roadmap.Node> nodes = Narrowing.bound(sight.problems(jdbc, NODES), filter)
                .query(Roadmap.Node.class)
                .list();
        return Roadmap.of(nodes, chart(sight).rows());
    }

    /** What one unit owes (任务书); missing where it has nothing to do with what the person may see. */
    public TaskBook book(int round, int unit, Filter filter, Person by) {
        Filter own = filter.ofUnit(unit);
        Sight sight = Sight.of(rounds, round, own, clock, by);
        UnitRow row = workload.unit(round, unit, Filter.of(null, null, filter.asOf()), by);
        List<MeasureRow> measures = sight.tasks(jdbc, MEASURES)
                .query((line, at) -> MeasureRow.of(line))
                .list();
        List<TaskBook.Share> parts =
                sight.tasks(jdbc, PARTS).query(TaskBook.Share.class).list();
        return TaskBook.of(row, chart(sight), measures, parts);
    }

    private WallChart chart(Sight sight) {
        List<WallChart.Row> bare = Narrowing.bound(sight.tasks(jdbc, ROWS), sight.filter())
                .query((row, at) -> row(sight, row))
                .list();
        Map<String, LocalDate> deadlines = new HashMap<>();
        bare.forEach(row -> deadlines.put(row.task().number(), row.task().deadline()));
        Map<String, List<Yardstick>> yardsticks = measured.of(sight.round(), deadlines, sight.day());
        return new WallChart(
                sight.round(),
                sight.day(),
                bare.stream()
                        .map(row -> new WallChart.Row(
                                row.task(),
                                row.from(),
                                row.granted(),
                                row.measures(),
                                row.done(),
                                yardsticks.getOrDefault(row.task().number(), List.of())))
                        .toList());
    }

    private static WallChart.Row row(Sight sight, ResultSet row) throws SQLException {
        LocalDate claimed = row.getObject("claimed_on", LocalDate.class);
        java.sql.Date[] granted = (java.sql.Date[]) row.getArray("granted").getArray();
        return new WallChart.Row(
                TaskRow.of(row),
                claimed == null ? sight.round().startsOn() : claimed,
                Arrays.stream(granted).map(java.sql.Date::toLocalDate).toList(),
                row.getInt("measures"),
                row.getInt("measures_done"),
                List.of());
    }
}
