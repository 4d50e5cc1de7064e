package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One sheet of the one-sheet form, row by row: cells merged down hold their value in every row, titles of aspects and items
 * stand over the rows that follow, and what is no matter is passed over and named.
 */
final class LedgerSheet {

    private final Layout layout;
    private final HiddenParts hidden;
    private final Map<LedgerColumn, Heading.Head> columns = new EnumMap<>(LedgerColumn.class);
    private final Map<LedgerColumn, String> headers = new EnumMap<>(LedgerColumn.class);
    private final Map<Integer, Map<Integer, String>> carried;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final List<RowError> passed = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();
    private String aspect = "";
    private String item = "";

    private LedgerSheet(Layout layout, HiddenParts hidden) {
        this.layout = layout;
        this.hidden = hidden;
        this.carried = layout.grid().carried();
        Map<String, Heading.Head> taken = layout.taken();
        for (LedgerColumn column : LedgerColumn.values()) {
            Heading.Head head = taken.get(column.printed());
            if (head != null && !hidden.columns().contains(head.at())) {
                columns.put(column, head);
                headers.put(column, layout.header(head.at()));
            }
        }
    }

    static LedgerSheet read(Layout layout, HiddenParts hidden) {
        LedgerSheet sheet = new LedgerSheet(layout, hidden);
        sheet.read();
        return sheet;
    }

    String name() {
        return layout.grid().sheet();
    }

    List<LedgerRow> rows() {
        return rows;
    }

    /** Rows that are no matters, and why. */
    List<RowError> passed() {
        return passed;
    }

    List<RowError> notes() {
        return notes;
    }

    boolean has(LedgerColumn column) {
        return columns.containsKey(column);
    }

    private void read() {
        layout.grid().merges().stream()
                .filter(cells -> cells.isAcross()
                        && cells.firstLine() > layout.requireHeading().last())
                .forEach(cells ->
                        widths.merge(cells.firstLine(), cells.lastColumn() - cells.firstColumn() + 1, Math::max));
        for (Grid.Line line : layout.grid().lines()) {
            if (line.number() < layout.requireHeading().first()) {
                pass(line.number(), "import.passed-above", first(line));
            } else if (line.number() > layout.requireHeading().last()) {
                take(line);
            }
        }
    }

    private void take(Grid.Line line) {
        if (hidden.lines().contains(line.number())) {
            pass(line.number(), "import.passed-hidden", first(line));
            return;
        }
        LedgerRow row = row(line);
        int width = widths.getOrDefault(line.number(), 1);
        Optional<AsideRow> aside = AsideRow.of(row, line, width);
        if (aside.isEmpty()) {
            if (width > 1) {
                notes.add(new RowError(name(), line.number(), "", "import.merged-across", List.of()));
            }
            rows.add(row);
            return;
        }
        pass(line.number(), aside.get().key(), first(line));
        boolean top = aside.get().isAspect()
                || aspect.isEmpty() && !aside.get().title().isEmpty();
        if (top) {
            aspect = aside.get().title();
            item = "";
        } else if (!aside.get().title().isEmpty()) {
            item = aside.get().title();
        }
    }

    private LedgerRow row(Grid.Line line) {
        Map<Integer, String> over = carried.getOrDefault(line.number(), Map.of());
        Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
        Set<LedgerColumn> own = EnumSet.noneOf(LedgerColumn.class);
        columns.forEach((column, head) -> {
            String cell = line.cell(head.at());
            if (!cell.isEmpty()) {
                own.add(column);
                cells.put(column, cell);
            } else if (over.containsKey(head.at())) {
                cells.put(column, over.getOrDefault(head.at(), ""));
            }
        });
        return new LedgerRow(name(), line.number(), cells, own, headers, aspect, item);
    }

    private void pass(int line, String key, String words) {
        passed.add(new RowError(name(), line, "", key, List.of(words)));
    }

    private static String first(Grid.Line line) {
        String words = line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        return words.length() > 40 ? words.substring(0, 40) + "…" : words;
    }
}
