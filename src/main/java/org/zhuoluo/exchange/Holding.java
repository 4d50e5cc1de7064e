package org.zhuoluo.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.exchange.Changes.CellChange;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Listed;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.Scope;

/**
 * Holds a file that came back against what was exported and against the house as it stands now (three-way). What somebody
 * changed who may not change it, or in a column that is only told, is refused by sheet, row and column.
 */
@Component
class Holding {

    private final Overview overview;
    private final BookRows rows;
    private final LastSaid lastSaid;
    private final JdbcClient jdbc;
    private final Clock clock;

    Holding(Overview overview, BookRows rows, LastSaid lastSaid, JdbcClient jdbc, Clock clock) {
        this.overview = overview;
        this.rows = rows;
        this.lastSaid = lastSaid;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the file changes. With {@code locking} nobody else changes these rows until the transaction ends. */
    Changes hold(int round, BookFile file, Person by, boolean locking) {
        BookState state = file.requireState();
        List<RowError> errors = new ArrayList<>(file.errors());
        List<FileRow> changed =
                file.rows().stream().filter(row -> isChanged(state, row)).toList();
        Map<String, BookRow> now = now(round, state, changed, by, locking);
        List<RowChange> found = new ArrayList<>();
        for (FileRow row : changed) {
            BookRow today = now.get(exported(state, row).number());
            if (today == null || !today.text(state.form().key()).equals(row.key())) {
                errors.add(row.wrong(state.form().key(), "bring.row-not-yours", row.key()));
                continue;
            }
            List<CellChange> cells = cells(state, row, today, by, errors);
            if (!cells.isEmpty()) {
                found.add(new RowChange(
                        row.sheet(), row.line(), row.key(), today.number(), today.chain(), today.version(), cells));
            }
        }
        List<RowChange> told = lastSaid.tell(round, state.form().rows(), found);
        return new Changes(state.form(), state.at(), state.day(), told, List.copyOf(errors), file.notes());
    }

    private static BookState.Exported exported(BookState state, FileRow row) {
        return java.util.Objects.requireNonNull(state.rows().get(row.key()));
    }

    private static boolean isChanged(BookState state, FileRow row) {
        return row.cells().entrySet().stream()
                .anyMatch(cell ->
                        !CellText.same(cell.getKey(), exported(state, row).text(cell.getKey()), cell.getValue()));
    }

    /** The rows concerned as they stand today, as far as the person may know of them. */
    private Map<String, BookRow> now(int round, BookState state, List<FileRow> changed, Person by, boolean locking) {
        Listed kind = state.form().rows();
        Set<String> wanted = new TreeSet<>();
        changed.forEach(row -> wanted.add(exported(state, row).number()));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        wanted.retainAll(new HashSet<>(overview.numbers(kind, Exporting.MOST_ROWS, round, Filter.none(), by)));
        if (locking) {
            lock(round, kind, wanted);
        }
        Map<String, BookRow> now = new HashMap<>();
        rows.each(
                kind,
                round,
                LocalDate.now(clock),
                List.copyOf(wanted),
                Scope.of(by),
                row -> now.put(row.number(), row));
        return now;
    }

    private void lock(int round, Listed kind, Set<String> numbers) {
        String sql = switch (kind) {
            case PROBLEMS -> "select number from problems where round_id = :round and number = any (:numbers)";
            case TASKS -> "select number from tasks where round_id = :round and number = any (:numbers)";
            case MEASURES ->
                "select number from tasks where round_id = :round and number in (select task from measures"
                        + " where round_id = :round and number = any (:numbers))";
        };
        jdbc.sql(sql + " order by number for no key update")
                .param("round", round)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static List<CellChange> cells(
            BookState state, FileRow row, BookRow today, Person by, List<RowError> errors) {
        List<CellChange> cells = new ArrayList<>();
        Set<Field> done = new HashSet<>();
        for (BookForm.Column column : state.form().columns()) {
            Field field = column.field();
            String mine = row.cells().get(field);
            String exported = exported(state, row).text(field);
            if (mine == null || !done.add(field) || CellText.same(field, exported, mine)) {
                continue;
            }
            String theirs = today.text(field);
            CellChecks.refusal(state.form(), field, exported, mine, by)
                    .ifPresent(why -> errors.add(row.wrong(field, why.key(), why.arguments())));
            boolean reports = field.change(state.form().rows()) == Field.Change.LEDGER;
            boolean other = !CellText.same(field, theirs, mine);
            if (other || field == Field.PROGRESS_DAY) {
                boolean conflict = other && !CellText.same(field, theirs, exported);
                cells.add(new CellChange(
                        field, row.header(field), exported, theirs, mine, conflict, reports, null, null));
            }
        }
        boolean told = cells.stream().anyMatch(cell -> cell.field() == Field.PROGRESS);
        cells.removeIf(cell ->
                cell.field() == Field.PROGRESS_DAY && !told && cell.theirs().equals(cell.mine()));
        return cells;
    }
}
