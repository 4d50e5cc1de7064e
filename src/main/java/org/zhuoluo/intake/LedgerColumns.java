package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns of a sheet are which of the one-sheet form, where more than one might be. */
final class LedgerColumns {

    private LedgerColumns() {}

    /** The columns of the form that must be there and are not. */
    static List<String> missing(@Nullable Heading heading) {
        return Arrays.stream(LedgerColumn.values())
                .filter(LedgerColumn::isRequired)
                .map(LedgerColumn::printed)
                .filter(column -> heading == null || !heading.fields().contains(column))
                .toList();
    }

    /**
     * Of several headers for one column the one that the form prints is meant, and the others are passed over and named; where
     * none of them or two are printed so, nobody can say which is meant.
     */
    static Layout settle(Layout layout, List<RowError> errors, List<RowError> notes) {
        Heading heading = layout.requireHeading();
        Map<String, List<Heading.Head>> by = heading.heads().stream()
                .filter(head -> !head.field().isEmpty())
                .collect(Collectors.groupingBy(Heading.Head::field));
        Map<Integer, String> left = new HashMap<>();
        by.forEach((field, heads) -> {
            List<Heading.Head> exact =
                    heads.stream().filter(Heading.Head::isExact).toList();
            if (heads.size() > 1 && exact.size() != 1) {
                errors.add(new RowError(
                        layout.grid().sheet(),
                        heading.first(),
                        field,
                        exact.isEmpty() ? "import.column-either" : "import.column-twice",
                        List.of(field, heads.stream().map(Heading.Head::printed).collect(Collectors.joining("、")))));
            } else if (heads.size() > 1) {
                heads.stream().filter(head -> !head.isExact()).forEach(head -> left.put(head.at(), ""));
            }
        });
        Heading settled = heading.corrected(left);
        List<Heading.Head> untaken = new ArrayList<>(settled.heads());
        untaken.removeIf(head -> !head.field().isEmpty());
        untaken.stream()
                .filter(head -> holds(layout.grid(), head.at(), heading.last()))
                .forEach(head -> notes.add(new RowError(
                        layout.grid().sheet(),
                        heading.first(),
                        head.printed(),
                        "import.column-unknown",
                        List.of(head.printed()))));
        return new Layout(layout.grid(), layout.shape(), settled, layout.near());
    }

    private static boolean holds(Grid grid, int at, int header) {
        return grid.lines().stream()
                .anyMatch(line -> line.number() > header && !line.cell(at).isEmpty());
    }
}
