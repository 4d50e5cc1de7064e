package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Round.Phase;
import org.zhuoluo.shared.Invalid;

/**
 * Which rounds of a region are wanted, in which order, as of which day; named as in the address. {@code list} is the list of
 * problems that is counted, the feedback unless told otherwise; {@code q} is part of the name of a region or round;
 * {@code sort} a column, with a minus before it for the other direction: without one, who is furthest behind comes first.
 */
public record RegionFilter(
        ListKind list,
        @Nullable Phase phase,
        @Nullable String q,
        @Nullable String sort,
        @Nullable LocalDate asOf) {

    private static final Map<String, Function<RoundFigures, @Nullable Comparable<?>>> COLUMNS = Map.ofEntries(
            Map.entry("region", row -> row.way()),
            Map.entry("phase", row -> row.phase()),
            Map.entry("rate", row -> row.problems().share()),
            Map.entry("said", row -> row.problems().selfReported()),
            Map.entry("verified", row -> row.problems().verified()),
            Map.entry("closed", row -> row.problems().closed()),
            Map.entry("tasks", row -> row.tasks().total()),
            Map.entry("overdue", row -> row.overdue()),
            Map.entry("soon", row -> row.dueSoon()),
            Map.entry("silent", row -> row.silent()),
            Map.entry("original", row -> row.onTime().originalRate()),
            Map.entry("approved", row -> row.onTime().approvedRate()),
            Map.entry("last", row -> row.lastEntryOn()));

    /** As said in an address; {@link Invalid} names what cannot be read. */
    public static RegionFilter of(Map<String, String> parameters) {
        Said said = new Said(parameters);
        ListKind list = said.word("list", ListKind.class);
        RegionFilter filter = new RegionFilter(
                list == null ? ListKind.FEEDBACK : list,
                said.word("phase", Phase.class),
                said.text("q"),
                said.text("sort"),
                said.day("asOf"));
        said.requireReadable();
        if (filter.sort != null && !COLUMNS.containsKey(filter.column())) {
            throw Invalid.field("sort", "invalid.parameter", "sort", filter.sort);
        }
        return filter;
    }

    /** Rows without a value come last, whichever the direction; rows alike stand in the order of the regions. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Comparator<RoundFigures> order() {
        Function column = COLUMNS.get(sort == null ? "rate" : column());
        Comparator direction =
                sort != null && sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(column, Comparator.nullsLast(direction))
                .thenComparing(Comparator.comparing(RoundFigures::way))
                .thenComparing(Comparator.comparing(RoundFigures::round));
    }

    private String column() {
        return sort == null || !sort.startsWith("-") ? String.valueOf(sort) : sort.substring(1);
    }
}
