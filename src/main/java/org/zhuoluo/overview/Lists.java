package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Slice;

/** Lists the rows of a sight: one statement for a page of them, with their number in all. */
@Component
class Lists {

    private static final String TASK_COLUMNS = """
            select t.*, count(*) over () as in_all, array(select u.name from task_parts x join units u on u.id = x.unit_id
                where x.round_id = :round and x.task = t.number and x.part = 'RESPONSIBLE' order by u.id) as responsible
            from t
            """;
    private static final String TASK_FILTER = """
            where (cast(:nature as text) is null or t.nature = :nature)
              and (cast(:standing as text) is null or t.standing = :standing)
              and (cast(:light as text) is null or t.light = :light)
              and (cast(:mode as text) is null or t.mode = :mode)
              and (cast(:leader as text) is null or t.leader = :leader or t.led_by = :leader)
              and (cast(:aspect as integer) is null or t.aspect = :aspect)
              and (cast(:label as text) is null or exists (select from problem_labels l
                    where l.round_id = :round and l.problem = t.problem and l.label = :label))
              and (cast(:q as text) is null or t.number = :q or t.words ilike :like)
            """;
    private static final String PROBLEM_FILTER = """
            where (cast(:nature as text) is null or p.nature = :nature)
              and (cast(:standing as text) is null or p.standing = :standing)
              and (cast(:light as text) is null or exists (select from t where t.problem = p.number and t.light = :light))
              and (cast(:mode as text) is null or exists (select from t where t.problem = p.number and t.mode = :mode))
              and (cast(:leader as text) is null or exists (select from t
                    where t.problem = p.number and (t.leader = :leader or t.led_by = :leader)))
              and (cast(:aspect as integer) is null or p.aspect = :aspect)
              and (cast(:label as text) is null or exists (select from problem_labels l
                    where l.round_id = :round and l.problem = p.number and l.label = :label))
              and (cast(:q as text) is null or p.number = :q or p.words ilike :like)
            """;
    private static final Map<String, String> TASK_ORDER = Map.of(
            "number", "t.running",
            "deadline", "t.deadline",
            "standing", "t.standing",
            "unit", "t.lead_unit",
            "reported", "t.last_report_on");
    private static final Map<String, String> PROBLEM_ORDER = Map.of("number", "p.position", "standing", "p.standing");

    private final JdbcClient jdbc;

    Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<TaskRow> tasks(Sight sight) {
        String sql = TASK_COLUMNS + TASK_FILTER + order(sight.filter().sort(), TASK_ORDER, "t.running");
        return page(sight, sight.tasks(jdbc, sql), TaskRow::of);
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
        String sql = """
                select p.*, count(*) over () as in_all,
                    array(select l.label from problem_labels l where l.round_id = :round and l.problem = p.number order by 1) as labels,
                    array(select t.lead_unit from t where t.problem = p.number group by t.lead_unit order by min(t.running)) as lead_units,
                    exists (select from t where t.problem = p.number and t.overdue) as overdue
                from p
                """ + PROBLEM_FILTER + order(sight.filter().sort(), PROBLEM_ORDER, "p.position");
        return page(sight, sight.problems(jdbc, sql), ProblemRow::of);
    }

    private <T> Slice<T> page(Sight sight, StatementSpec statement, RowOf<T> rows) {
        Filter filter = sight.filter();
        long[] all = new long[1];
        List<T> items = bound(statement, filter)
                .param("limit", filter.sizeWanted())
                .param("offset", (long) filter.pageWanted() * filter.sizeWanted())
                .query((row, at) -> {
                    all[0] = row.getLong("in_all");
                    return rows.of(row);
                })
                .list();
        return new Slice<>(items, filter.pageWanted(), filter.sizeWanted(), all[0]);
    }

    private static StatementSpec bound(StatementSpec statement, Filter filter) {
        String q =
                filter.q() == null || filter.q().isBlank() ? null : filter.q().strip();
        return statement
                .param("nature", name(filter.kind()), Types.VARCHAR)
                .param("standing", name(filter.standing()), Types.VARCHAR)
                .param("light", name(filter.light()), Types.VARCHAR)
                .param("mode", name(filter.mode()), Types.VARCHAR)
                .param("leader", filter.leader(), Types.VARCHAR)
                .param("aspect", filter.aspect(), Types.INTEGER)
                .param("label", filter.label(), Types.VARCHAR)
                .param("q", q, Types.VARCHAR)
                .param("like", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%", Types.VARCHAR);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String order(@Nullable String sort, Map<String, String> columns, String last) {
        boolean down = sort != null && sort.startsWith("-");
        String column = sort == null ? null : columns.get(down ? sort.substring(1) : sort);
        String first = column == null ? "" : column + (down ? " desc" : "") + " nulls last, ";
        return " order by " + first + last + " limit :limit offset :offset";
    }

    private interface RowOf<T> {
        T of(ResultSet row) throws SQLException;
    }
}
