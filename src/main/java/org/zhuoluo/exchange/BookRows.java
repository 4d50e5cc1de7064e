package org.zhuoluo.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.overview.Listed;
import org.zhuoluo.rectification.Scope;

/**
 * Reads the rows of a table as their cells tell them, in the order of the numbers asked for: within a transaction, however
 * many there are, only one batch is in memory. Who may know of a number was settled by whoever asked for it.
 */
@Component
class BookRows {

    static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final BookWords words;

    BookRows(JdbcClient jdbc, BookWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Hands over the rows as they stood on the day. {@code scope} is that of the reader: of problems it names only the units of tasks within it. */
    void each(Listed rows, int round, LocalDate day, List<String> numbers, Scope scope, Consumer<BookRow> taker) {
        String sql = switch (rows) {
            case TASKS -> BookSql.TASKS;
            case MEASURES -> BookSql.MEASURES;
            case PROBLEMS -> BookSql.PROBLEMS;
        };
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .withFetchSize(BATCH)
                .param("round", round)
                .param("day", day)
                .param("numbers", numbers.toArray(String[]::new));
        if (rows == Listed.PROBLEMS) {
            statement = statement.param("whole", scope.whole()).param("mine", scope.unitOrNone());
        }
        statement.query((ResultSet row) -> taker.accept(read(rows, row)));
    }

    private BookRow read(Listed rows, ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        put(values, Field.PROBLEM_WORDS, row.getString("problem_words"));
        put(values, Field.ASPECT, row.getString("aspect"));
        put(values, Field.ITEM, row.getString("item"));
        put(values, Field.SOURCE_NUMBER, row.getString("source_number"));
        put(values, Field.LIST, Field.LIST.word(row.getString("list")));
        put(values, Field.STANDING, words.standing(row.getString("standing")));
        if (rows == Listed.PROBLEMS) {
            problem(values, row);
            return new BookRow(row.getString("number"), row.getString("number"), row.getInt("version"), values);
        }
        task(values, row);
        if (rows == Listed.MEASURES) {
            measure(values, row);
        } else {
            whole(values, row);
        }
        return new BookRow(row.getString("number"), row.getString("task"), row.getInt("version"), values);
    }

    private static void problem(Map<Field, String> values, ResultSet row) throws SQLException {
        put(values, Field.PROBLEM, row.getString("number"));
        put(values, Field.NATURE, Field.NATURE.word(row.getString("nature")));
        put(values, Field.KEY_PROBLEM, row.getBoolean("key_problem") ? "是" : "");
        put(values, Field.SENSITIVE, row.getBoolean("sensitive") ? "是" : "");
        put(values, Field.EARLIER, row.getString("earlier"));
        List<String> labels = texts(row.getArray("labels"));
        put(values, Field.WORKSTREAMS, named(labels, "WORKSTREAM"));
        put(values, Field.CAMPAIGNS, named(labels, "CAMPAIGN"));
        put(values, Field.STUDIES, named(labels, "STUDY"));
        put(values, Field.LEADS, String.join("、", texts(row.getArray("leads"))));
        put(values, Field.TASK_COUNT, row.getString("tasks"));
    }

    private void task(Map<Field, String> values, ResultSet row) throws SQLException {
        put(values, Field.RUNNING, row.getString("running"));
        put(values, Field.TASK, row.getString("task"));
        put(values, Field.PROBLEM, row.getString("problem"));
        put(values, Field.WORDS, row.getString("words"));
        put(values, Field.GOAL, row.getString("goal"));
        put(values, Field.MODE, Field.MODE.word(row.getString("mode")));
        put(values, Field.LEADER, row.getString("leader"));
        put(values, Field.LED_BY, row.getString("led_by"));
        put(values, Field.PERSON, row.getString("person"));
        put(values, Field.DEADLINE, row.getString("deadline_phrase"));
        put(values, Field.LEAD, row.getString("lead"));
        List<String> parts = texts(row.getArray("parts"));
        put(values, Field.RESPONSIBLE, named(parts, "RESPONSIBLE"));
        put(values, Field.SUPPORTING, named(parts, "SUPPORTING"));
        put(values, Field.SUPERVISING, named(parts, "SUPERVISING"));
        put(values, Field.LIGHT, words.light(row.getString("light")));
        put(values, Field.IN_TIME, row.getBoolean("overdue") ? "否" : "是");
        put(values, Field.CLOSED, row.getString("standing").equals("CLOSED") ? "是" : "否");
        put(values, Field.CLOSED_ON, row.getString("closed_on"));
        put(values, Field.PROGRESS_DAY, row.getString("last_on"));
    }

    private static void measure(Map<Field, String> values, ResultSet row) throws SQLException {
        put(values, Field.MEASURE, row.getString("number"));
        put(values, Field.MEASURE_WORDS, row.getString("measure_words"));
        put(values, Field.MEASURE_DUE, row.getString("due_phrase"));
        put(values, Field.MEASURE_DONE, row.getBoolean("done") ? "是" : "否");
        put(values, Field.PROGRESS, row.getString("said"));
    }

    private static void whole(Map<Field, String> values, ResultSet row) throws SQLException {
        put(values, Field.MEASURES_OF_TASK, CellText.numbered(texts(row.getArray("measures"))));
        put(values, Field.DUES_OF_MEASURES, String.join("\n", texts(row.getArray("dues"))));
        put(values, Field.PROGRESS, CellText.numbered(texts(row.getArray("said"))));
        put(values, Field.COMPLETION, row.getInt("open") == 0 ? "已完成" : "未完成");
        put(values, Field.MECHANISM, String.join("；", texts(row.getArray("mechanisms"))));
        put(values, Field.EVIDENCE, String.join("；", texts(row.getArray("evidence"))));
        put(values, Field.CLOSING_NUMBER, row.getString("closing_number"));
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String text) {
        values.put(field, text == null ? "" : BookRow.cell(text));
    }

    private static String named(List<String> all, String kind) {
        return all.stream()
                .filter(one -> one.startsWith(kind))
                .map(one -> one.substring(kind.length()))
                .collect(Collectors.joining("、"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
