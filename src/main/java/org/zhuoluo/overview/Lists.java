package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Slice;

/** Lists the rows of a sight: one statement for a page of them, with their number in all. */
@Component
class Lists {

    static final String TASK_COLUMNS = """
            , d as materialized (select * from dossier_states(:round, :day))
            select t.*, d.plan, d.task_force, d.ledger, d.report, d.mechanism, count(*) over () as in_all, array(select u.name from task_parts x join units u on u.id = x.unit_id
                where x.round_id = :round and x.task = t.number and x.part = 'RESPONSIBLE' order by u.id) as responsible
            from t join d on d.number = t.number
            """;
    private static final String BY_STANDING =
            "array_position(array['UNCLAIMED', 'NOT_STARTED', 'UNDER_WAY', 'SELF_REPORTED',"
                    + " 'REVIEWED', 'VERIFIED', 'CLOSED', 'WITHDRAWN'], %s.standing)";
    private static final Map<String, String> TASK_ORDER = Map.of(
            "number", "t.running",
            "deadline", "t.deadline",
            "standing", BY_STANDING.formatted("t"),
            "unit", "t.lead_unit_id",
            "reported", "t.last_report_on",
            "returns", "t.returns",
            "late", "t.days_left");
    private static final Map<String, String> PROBLEM_ORDER =
            Map.of("number", "p.position", "standing", BY_STANDING.formatted("p"), "tasks", "p.tasks");
    private static final Map<String, String> MEASURE_ORDER =
            Map.of("number", "t.running", "due", "m.due", "reported", "m.last_report_on", "unit", "t.lead_unit_id");

    private final JdbcClient jdbc;

    Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<TaskRow> tasks(Sight sight) {
        return page(sight, taskStatement(sight), TaskRow::of);
    }

    private StatementSpec taskStatement(Sight sight) {
        return sight.tasks(
                jdbc, TASK_COLUMNS + Narrowing.TASKS + order(sight.filter().sort(), TASK_ORDER, "t.running"));
    }

    /** All tasks of the sight, whatever else the filter says. */
    List<TaskRow> all(Sight sight) {
        return sight.tasks(jdbc, TASK_COLUMNS + "order by t.running")
                .query((row, at) -> TaskRow.of(row))
                .list();
    }

    /**
     * The tasks of the sight that somebody must look at: with a red or yellow light, being done over, or led, or answered for,
     * by one of these people; the earliest deadline first.
     */
    List<TaskRow> concerning(Sight sight, List<String> people) {
        return sight.tasks(jdbc, TASK_COLUMNS + """
                        where t.light in ('RED', 'YELLOW') or t.rework is not null
                          or t.led_by = any (:people) or t.leader = any (:people)
                        order by t.deadline nulls last, t.running
                        """)
                .param("people", people.toArray(String[]::new))
                .query((row, at) -> TaskRow.of(row))
                .list();
    }

    /** All tasks of the sight whose deadline lies between two days and that are open, the nearest first. */
    List<TaskRow> due(Sight sight, LocalDate from, LocalDate to) {
        return sight.tasks(jdbc, TASK_COLUMNS + """
                        where t.standing not in ('CLOSED', 'WITHDRAWN') and t.deadline between :from and :to
                        order by t.deadline, t.running
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, at) -> TaskRow.of(row))
                .list();
    }

    Slice<ProblemRow> problems(Sight sight) {
        return page(sight, problemStatement(sight), ProblemRow::of);
    }

    private StatementSpec problemStatement(Sight sight) {
        String sql = """
                select p.*, count(*) over () as in_all,
                    array(select l.label from problem_labels l where l.round_id = :round and l.problem = p.number order by 1) as labels,
                    array(select t.lead_unit from t where t.problem = p.number group by t.lead_unit order by min(t.running)) as lead_units,
                    exists (select from t where t.problem = p.number and t.overdue) as overdue
                from p
                """ + Narrowing.PROBLEMS + order(sight.filter().sort(), PROBLEM_ORDER, "p.position");
        return sight.problems(jdbc, sql);
    }

    /** The measures of the tasks that the filter leaves. */
    Slice<MeasureRow> measures(Sight sight) {
        return page(sight, measureStatement(sight), MeasureRow::of);
    }

    private StatementSpec measureStatement(Sight sight) {
        String sql = """
                , m as materialized (select ms.*, x.words, x.due_phrase, x.due, x.position from measure_states(:round, :day) ms
                    join measures x on x.round_id = :round and x.number = ms.number)
                select m.*, t.running, t.lead_unit, t.standing, count(*) over () as in_all from m join t on t.number = m.task
                """ + Narrowing.TASKS.replace("t.words ilike :like", "m.words ilike :like") + """
                  and (cast(:done as boolean) is null or m.done = :done)
                """
                + order(sight.filter().sort(), MEASURE_ORDER, "t.running, m.position");
        return sight.tasks(jdbc, sql);
    }

    /** The numbers of all rows the filter leaves, in its order, whichever page it asks for; one more than {@code most} if there are more. */
    List<String> numbers(Sight sight, Listed rows, int most) {
        StatementSpec statement = switch (rows) {
            case TASKS -> taskStatement(sight);
            case PROBLEMS -> problemStatement(sight);
            case MEASURES -> measureStatement(sight);
        };
        return Narrowing.bound(statement, sight.filter())
                .param("limit", most + 1)
                .param("offset", 0)
                .query((row, at) -> row.getString("number"))
                .list();
    }

    private <T> Slice<T> page(Sight sight, StatementSpec statement, RowOf<T> rows) {
        Filter filter = sight.filter();
        long[] all = new long[1];
        List<T> items = Narrowing.bound(statement, filter)
                .param("limit", filter.size())
                .param("offset", (long) filter.page() * filter.size())
                .query((row, at) -> {
                    all[0] = row.getLong("in_all");
                    return rows.of(row);
                })
                .list();
        return new Slice<>(items, filter.page(), filter.size(), all[0]);
    }

    private static String order(@Nullable String sort, Map<String, String> columns, String last) {
        if (sort == null) {
            return " order by " + last + " limit :limit offset :offset";
        }
        boolean down = sort.startsWith("-");
        String column = columns.get(down ? sort.substring(1) : sort);
        if (column == null) {
            throw Invalid.field("sort", "invalid.parameter", "sort", sort);
        }
        return " order by " + column + (down ? " desc" : "") + " nulls last, " + last + " limit :limit offset :offset";
    }

    private interface RowOf<T> {
        T of(ResultSet row) throws SQLException;
    }
}
