package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a workbook: the sheet, the row as a person counts (0: the sheet as a whole), the column, and why;
 * {@code also}: further rows of the sheet of which the same is to be said.
 */
public record RowError(String sheet, int row, String column, String key, List<Object> arguments, List<Integer> also) {

    public RowError(String sheet, int row, String column, String key, List<Object> arguments) {
        this(sheet, row, column, key, arguments, List.of());
    }

    /** One for each cause: the same of several rows is told once, by the first of them. */
    static List<RowError> together(List<RowError> errors) {
        Map<RowError, List<Integer>> rows = new LinkedHashMap<>();
        for (RowError error : errors) {
            RowError cause = new RowError(error.sheet(), 0, error.column(), error.key(), error.arguments());
            List<Integer> of = rows.computeIfAbsent(cause, none -> new ArrayList<>());
            if (!of.contains(error.row())) {
                of.add(error.row());
            }
        }
        List<RowError> together = new ArrayList<>();
        rows.forEach((cause, of) -> together.add(new RowError(
                cause.sheet(), of.get(0), cause.column(), cause.key(), cause.arguments(), of.subList(1, of.size()))));
        return together;
    }
}
