package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the agreed sheets: its rows under their headers, whatever stands above; cells merged down hold their value in every row. */
final class HouseSheet {

    private HouseSheet() {}

    /** The rows; what is wrong, what is passed over and what is merely said goes where it is told. */
    static List<Sheets.Row> read(
            Layout layout, HiddenParts hidden, List<RowError> errors, List<RowError> notes, List<RowError> passed) {
        Grid grid = layout.grid();
        Heading heading = layout.requireHeading();
        Form.check(grid.sheet(), header(heading), heading.first(), errors, notes);
        grid.merges().stream()
                .filter(cells -> cells.isAcross() && cells.firstLine() > heading.last())
                .findFirst()
                .ifPresent(cells -> errors.add(new RowError(
                        grid.sheet(),
                        cells.firstLine(),
                        layout.header(cells.firstColumn()),
                        "import.merged-cells",
                        List.of(range(cells)))));
        Map<Integer, Map<Integer, String>> carried = grid.carried();
        List<Sheets.Row> rows = new ArrayList<>();
        for (Grid.Line line : grid.lines()) {
            if (line.number() < heading.first()) {
                passed.add(new RowError(grid.sheet(), line.number(), "", "import.passed-above", List.of(line.cell(0))));
            } else if (hidden.lines().contains(line.number())) {
                passed.add(
                        new RowError(grid.sheet(), line.number(), "", "import.passed-hidden", List.of(line.cell(0))));
            } else if (line.number() > heading.last()) {
                rows.add(row(line, layout, hidden, carried.getOrDefault(line.number(), Map.of())));
            }
        }
        return rows;
    }

    private static List<String> header(Heading heading) {
        return heading.heads().stream()
                .map(head -> head.field().isEmpty() ? Lines.name(head.printed()) : head.field())
                .toList();
    }

    private static Sheets.Row row(Grid.Line line, Layout layout, HiddenParts hidden, Map<Integer, String> carried) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> printed = new LinkedHashMap<>();
        layout.taken().forEach((field, head) -> {
            String cell = line.cell(head.at());
            String held = cell.isEmpty() ? carried.getOrDefault(head.at(), "") : cell;
            if (!held.isEmpty() && !hidden.columns().contains(head.at())) {
                cells.put(field, held);
            }
            if (!head.isExact()) {
                printed.put(field, layout.header(head.at()));
            }
        });
        return new Sheets.Row(layout.grid().sheet(), line.number(), cells, printed);
    }

    private static String range(Grid.Merged cells) {
        return Grid.letters(cells.firstColumn()) + cells.firstLine() + ":" + Grid.letters(cells.lastColumn())
                + cells.lastLine();
    }
}
