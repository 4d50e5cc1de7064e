package org.zhuoluo.phrase;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time or a span of two: 2020年10—12月, 10月1日至12月31日, 2020.10-2020.12. Of a span its end counts. */
final class Spans {

    private static final String TO = "(?:至|到|[-—–―~〜∼─]{1,2})";

    private static final Pattern SEPARATOR = Pattern.compile(TO);
    private static final Pattern MONTHS =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})" + TO + "(\\d{1,2})月份?(?!\\d)底?(?:之|以)?前?");
    private static final Pattern QUARTERS =
            Pattern.compile("(?:(\\d{4})年)?第?([1-4])(?:季度)?" + TO + "第?([1-4])季度末?底?前?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})" + TO + "(\\d{4})年度?底?末?前?");
    private static final Pattern DAY_OF_SAME_MONTH = Pattern.compile("(\\d{1,2})[日号](?:之|以)?[前内]?");
    private static final Pattern DAY_OF_SAME_YEAR = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_OF_SAME_YEAR = Pattern.compile("(\\d{1,2})(?![\\d月日号])");

    /** A year that has every day. */
    private static final int LEAP = 2020;

    private Spans() {}

    static Optional<Moment> next(Scan text) {
        Optional<MatchResult> found = text.take(MONTHS);
        if (found.isPresent()) {
            return found.map(months -> Moment.months(year(months), number(months, 2), number(months, 2))
                    .to(Moment.months(null, number(months, 3), number(months, 3))));
        }
        found = text.take(QUARTERS);
        if (found.isPresent()) {
            return found.map(quarters -> Moment.months(year(quarters), 3 * number(quarters, 2) - 2, 12)
                    .to(Moment.months(null, 1, 3 * number(quarters, 3))));
        }
        found = text.take(YEARS);
        if (found.isPresent()) {
            return found.map(
                    years -> Moment.months(number(years, 1), 1, 12).to(Moment.months(number(years, 2), 1, 12)));
        }
        Optional<Moment> first = Moments.next(text);
        int after = text.at();
        if (first.isEmpty() || text.take(SEPARATOR).isEmpty()) {
            return first;
        }
        Optional<Moment> last = end(text, first.get());
        if (last.isEmpty()) {
            text.backTo(after);
            return first;
        }
        return Optional.of(first.get().to(last.get()));
    }

    private static Optional<Moment> end(Scan text, Moment first) {
        Optional<Moment> whole = Moments.next(text);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<MatchResult> day = text.take(DAY_OF_SAME_MONTH);
        if (day.isPresent()) {
            int month = first.first().apply(LEAP).getMonthValue();
            return Optional.of(Moment.day(null, month, number(day.get(), 1)));
        }
        day = text.take(DAY_OF_SAME_YEAR);
        if (day.isPresent()) {
            return Optional.of(Moment.day(null, number(day.get(), 1), number(day.get(), 3)));
        }
        return text.take(MONTH_OF_SAME_YEAR)
                .map(month ->
                        Moment.months(null, number(month, 1), number(month, 1)).doubted(Doubt.VAGUE));
    }

    private static @Nullable Integer year(MatchResult found) {
        return found.group(1) == null ? null : Integer.valueOf(found.group(1));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
