package org.zhuoluo.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A time that a phrase names: its first and its last day in a year.
 *
 * @param year the year it says; none where it says none
 * @param doubt why its last day is only the likely one
 */
record Moment(
        @Nullable Integer year,
        IntFunction<LocalDate> first,
        IntFunction<LocalDate> last,
        @Nullable Doubt doubt) {

    static Moment day(@Nullable Integer year, int month, int day) {
        return new Moment(year, in -> LocalDate.of(in, month, day), in -> LocalDate.of(in, month, day), null);
    }

    /** From the first day of one month to the last of another. */
    static Moment months(@Nullable Integer year, int from, int to) {
        return new Moment(
                year,
                in -> LocalDate.of(in, from, 1),
                in -> YearMonth.of(in, to).atEndOfMonth(),
                null);
    }

    /** A part of a month, from a day to a day. */
    static Moment within(@Nullable Integer year, int month, int from, int to) {
        return new Moment(year, in -> LocalDate.of(in, month, from), in -> LocalDate.of(in, month, to), null);
    }

    /** The same, asked about. */
    Moment doubted(Doubt why) {
        return new Moment(year, first, last, doubt == null ? why : doubt);
    }

    /** What may mean any day before it: the day before its first is the likely one. */
    Moment before() {
        return new Moment(year, first, in -> first.apply(in).minusDays(1), Doubt.VAGUE);
    }

    /** From here to another time, whose year is ours where it says none. */
    Moment to(Moment end) {
        if (year != null && end.year != null) {
            boolean backwards = end.last.apply(end.year).isBefore(first.apply(year));
            return new Moment(end.year, first, end.last, backwards ? Doubt.BACKWARDS : end.doubt);
        }
        IntFunction<LocalDate> last = in -> {
            LocalDate same = end.last.apply(in);
            return same.isBefore(first.apply(in)) ? end.last.apply(in + 1) : same;
        };
        Integer said = year == null ? end.year : year;
        boolean turns = last.apply(2020).getYear() > 2020;
        return new Moment(
                said, first, year == null && end.year != null ? end.last : last, turns ? Doubt.VAGUE : end.doubt);
    }
}
