package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.ListKind;

/** The rounds of a region and those below it, side by side, at the end of a day, and what they come to together. */
public record RegionFigures(int region, String name, LocalDate asOf, ListKind list, List<RoundFigures> rounds) {

    private static final int DECIMALS = 1;

    /** All of them counted as one; the rates are those of the sums, not means of rates. None: no rounds. */
    public Whole whole() {
        int decimals = rounds.stream().mapToInt(RoundFigures::decimals).max().orElse(DECIMALS);
        return new Whole(
                count(RoundFigures::problems, decimals),
                count(RoundFigures::tasks, decimals),
                sum(RoundFigures::overdue),
                sum(RoundFigures::dueSoon),
                sum(RoundFigures::silent),
                OnTime.of(
                        sum(row -> row.onTime().accepted()),
                        sum(row -> row.onTime().original()),
                        sum(row -> row.onTime().approved()),
                        decimals),
                rounds.stream()
                        .map(RoundFigures::lastEntryOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    /** The sums. */
    public record Whole(
            Count problems,
            Count tasks,
            int overdue,
            int dueSoon,
            int silent,
            OnTime onTime,
            @Nullable LocalDate lastEntryOn) {}

    private Count count(Function<RoundFigures, Count> of, int decimals) {
        return Count.of(
                sum(row -> of.apply(row).total()),
                sum(row -> of.apply(row).withdrawn()),
                sum(row -> of.apply(row).selfReported()),
                sum(row -> of.apply(row).verified()),
                sum(row -> of.apply(row).closed()),
                decimals);
    }

    private int sum(ToIntFunction<RoundFigures> of) {
        return rounds.stream().mapToInt(of).sum();
    }
}
