package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.intake.Understood.Shape;

/**
 * What a sheet is and where its header stands: one of the agreed sheets by its name and columns, the one-sheet form by its
 * columns alone, or neither. Whoever said so before is believed. {@code near}: it resembles the one-sheet form, and these
 * columns are missing.
 */
record Layout(Grid grid, Shape shape, @Nullable Heading heading, List<String> near) {

    private static final int FEW = 3;
    private static final int MANY = 6;

    static Layout of(Grid grid, @Nullable Understood said) {
        Function<String, Optional<String>> ledger =
                header -> LedgerColumn.called(header).map(LedgerColumn::printed);
        if (said != null) {
            return said(grid, said, ledger);
        }
        Heading house = Form.isSheet(grid.sheet())
                ? Heading.find(grid, 0, Form.known(grid.sheet())).orElse(null)
                : null;
        Heading one = Heading.find(grid, 0, ledger).orElse(null);
        if (house != null && house.fields().containsAll(Form.required(grid.sheet()))) {
            return new Layout(grid, Shape.WORKBOOK, house, List.of());
        }
        List<String> missing = LedgerColumns.missing(one);
        if (one != null && missing.isEmpty()) {
            return new Layout(grid, Shape.LEDGER, one, List.of());
        }
        if (Form.isSheet(grid.sheet())) {
            return new Layout(grid, Shape.WORKBOOK, house == null ? first(grid) : house, List.of());
        }
        return new Layout(grid, Shape.NONE, one, one != null && isNear(one, missing) ? missing : List.of());
    }

    private static Layout said(Grid grid, Understood said, Function<String, Optional<String>> ledger) {
        if (said.form() == Shape.NONE) {
            return new Layout(grid, Shape.NONE, null, List.of());
        }
        Function<String, Optional<String>> known = said.form() == Shape.LEDGER ? ledger : Form.known(grid.sheet());
        Heading found = Heading.find(grid, said.headerRow(), known).orElse(first(grid));
        Map<Integer, String> fields = new HashMap<>();
        for (Understood.Column column : said.columns()) {
            fields.put(CellReference.convertColStringToIndex(column.column()), column.field());
        }
        Heading heading = found == null ? null : found.corrected(fields);
        List<String> missing = said.form() == Shape.LEDGER ? LedgerColumns.missing(heading) : List.of();
        return new Layout(grid, missing.isEmpty() ? said.form() : Shape.NONE, heading, missing);
    }

    /** Where nothing is known of the columns the first line that is not blank is the header. */
    private static @Nullable Heading first(Grid grid) {
        if (grid.lines().isEmpty()) {
            return null;
        }
        Grid.Line line = grid.lines().get(0);
        return Heading.find(grid, line.number(), header -> Optional.empty()).orElse(null);
    }

    private static boolean isNear(Heading heading, List<String> missing) {
        return missing.size() <= FEW || heading.known() >= MANY;
    }

    /** Whether it says no more of itself than a cover does. */
    boolean isAside() {
        return shape == Shape.NONE && near.isEmpty();
    }

    /** The same, taken for the one-sheet form. */
    Layout asLedger() {
        return new Layout(grid, Shape.LEDGER, heading, List.of());
    }

    Heading requireHeading() {
        return java.util.Objects.requireNonNull(heading);
    }

    /** The header above a column; its letters where nothing stands there. */
    String header(int at) {
        String printed = heading == null
                ? ""
                : heading.heads().stream()
                        .filter(head -> head.at() == at)
                        .map(Heading.Head::printed)
                        .findFirst()
                        .orElse("");
        return printed.isEmpty() ? Grid.letters(at) : Lines.name(printed);
    }

    /** The columns that are taken, by the column of the form. */
    Map<String, Heading.Head> taken() {
        Map<String, Heading.Head> taken = new LinkedHashMap<>();
        requireHeading().heads().stream()
                .filter(head -> !head.field().isEmpty())
                .forEach(head -> taken.putIfAbsent(head.field(), head));
        return taken;
    }

    /** What is told of it; what resembles the one-sheet form is told as such, to be corrected. */
    Understood understood() {
        List<Understood.Column> columns = new ArrayList<>();
        if (heading != null) {
            heading.heads()
                    .forEach(head ->
                            columns.add(new Understood.Column(Grid.letters(head.at()), head.printed(), head.field())));
        }
        Shape meant = near.isEmpty() ? shape : Shape.LEDGER;
        return new Understood(grid.sheet(), meant, heading == null ? 0 : heading.first(), columns);
    }

    /** Nothing was found: what comes nearest to the one-sheet form is told, or the names of the sheets that are looked for. */
    static RowError nothing(Collection<Layout> layouts) {
        Layout nearest = null;
        int most = 1;
        for (Layout layout : layouts) {
            int known = layout.heading() == null ? 0 : layout.heading().known();
            if (known > most) {
                nearest = layout;
                most = known;
            }
        }
        if (nearest == null) {
            return new RowError("", 0, "", "import.no-sheet", List.of(String.join("、", Form.sheets())));
        }
        Heading heading = nearest.requireHeading();
        String missing = String.join("、", LedgerColumns.missing(heading));
        return new RowError(nearest.grid().sheet(), heading.first(), "", "import.ledger-near", List.of(missing));
    }
}
