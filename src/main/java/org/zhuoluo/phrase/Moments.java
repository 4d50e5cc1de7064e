package org.zhuoluo.phrase;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one time: 2020年12月31日, 20201231, 2020.12, 12月上旬, 第四季度, 上半年, 年底前. */
final class Moments {

    private static final Pattern NUMERIC_DAY = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)日?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC_MONTH = Pattern.compile("(\\d{4})([-./])(\\d{1,2})(?!\\d)月?份?");
    private static final Pattern SIX_DIGITS = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])(?!\\d)月?");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(\\d{4})年度?|(?<!\\d)(\\d{2})年|(今年|本年度?|当年)|(明年|次年|来年|翌年)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:月|(?<=年\\d{1,2})\\.)(\\d{1,2})(?:[日号]|(?!\\d))");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月份?");
    private static final Pattern PART = Pattern.compile("(上旬|中旬|下旬|上中旬|中下旬|上半月|下半月|月?初|月?中(?![旬下]))");
    private static final Pattern QUARTER = Pattern.compile("第?([1-4])季度?|Q([1-4])");
    private static final Pattern HALF = Pattern.compile("([上下])半年");
    private static final Pattern YEAR_END = Pattern.compile("年?(?:年[底末终内]|(?<=年|度)[底末终内])");
    private static final Pattern END = Pattern.compile("月?[底末]|之内|以内|内");
    private static final Pattern BEFORE = Pattern.compile("之前|以前|前");
    private static final Pattern UNTIL = Pattern.compile("(?:24[时点]|下班)?(?:当日|之前|以前|前|之内|以内|内|为?止)");

    private static final int CENTURY = 2000;

    private Moments() {}

    static Optional<Moment> next(Scan text) {
        Optional<MatchResult> found = text.take(NUMERIC_DAY);
        if (found.isPresent()) {
            return until(text, Moment.day(number(found, 1), number(found, 3), number(found, 4)));
        }
        found = text.take(EIGHT_DIGITS);
        if (found.isPresent()) {
            return until(text, Moment.day(number(found, 1), number(found, 2), number(found, 3)));
        }
        found = text.take(NUMERIC_MONTH);
        if (found.isPresent()) {
            Moment month = month(text, number(found, 1), number(found, 3));
            return Optional.of(isTen(found.get()) ? month.doubted(Doubt.VAGUE) : month);
        }
        found = text.take(SIX_DIGITS);
        if (found.isPresent()) {
            return Optional.of(month(text, number(found, 1), number(found, 2)));
        }
        int start = text.at();
        Optional<Moment> named = named(text);
        if (named.isEmpty()) {
            text.backTo(start);
        }
        return named;
    }

    /** 2020.10 kept as a number is 2020.1. */
    private static boolean isTen(MatchResult month) {
        return month.group(2).equals(".")
                && month.group(3).equals("1")
                && !month.group().endsWith("月");
    }

    private static Optional<Moment> named(Scan text) {
        Optional<MatchResult> said = text.take(YEAR);
        Integer year = said.map(Moments::year).orElse(null);
        Optional<Moment> in = inYear(text, year, said.isPresent());
        boolean vague =
                said.isPresent() && said.get().group(1) == null && said.get().group(3) == null;
        return vague ? in.map(moment -> moment.doubted(said.get().group(4) == null ? Doubt.VAGUE : Doubt.NO_YEAR)) : in;
    }

    private static @Nullable Integer year(MatchResult said) {
        if (said.group(1) != null) {
            return Integer.valueOf(said.group(1));
        }
        return said.group(2) == null ? null : Integer.valueOf(CENTURY + Integer.parseInt(said.group(2)));
    }

    private static Optional<Moment> inYear(Scan text, @Nullable Integer year, boolean said) {
        Optional<MatchResult> found = text.take(DAY);
        if (found.isPresent()) {
            return until(text, Moment.day(year, number(found, 1), number(found, 2)));
        }
        found = text.take(MONTH);
        if (found.isPresent()) {
            return Optional.of(month(text, year, number(found, 1)));
        }
        found = text.take(QUARTER);
        if (found.isPresent()) {
            int quarter = number(found, found.get().group(1) == null ? 2 : 1);
            return Optional.of(closed(text, Moment.months(year, 3 * quarter - 2, 3 * quarter)));
        }
        found = text.take(HALF);
        if (found.isPresent()) {
            boolean second = found.get().group(1).equals("下");
            return Optional.of(closed(text, Moment.months(year, second ? 7 : 1, second ? 12 : 6)));
        }
        if (text.take(YEAR_END).isPresent()) {
            text.take(BEFORE);
            return Optional.of(Moment.months(year, 1, 12));
        }
        return said ? Optional.of(closed(text, Moment.months(year, 1, 12))) : Optional.empty();
    }

    private static Moment month(Scan text, @Nullable Integer year, int month) {
        Optional<String> part = text.take(PART).map(MatchResult::group);
        if (part.isEmpty()) {
            return closed(text, Moment.months(year, month, month));
        }
        Moment of = switch (part.get()) {
            case "上旬" -> Moment.within(year, month, 1, 10);
            case "中旬" -> Moment.within(year, month, 11, 20);
            case "上中旬" -> Moment.within(year, month, 1, 20);
            case "上半月" -> Moment.within(year, month, 1, 15);
            case "下旬", "中下旬", "下半月" -> Moment.months(year, month, month);
            case "初", "月初" -> Moment.within(year, month, 1, 10).doubted(Doubt.VAGUE);
            default -> Moment.within(year, month, 1, 15).doubted(Doubt.VAGUE);
        };
        boolean ended = text.take(END).isPresent();
        return text.take(BEFORE).isPresent() && !ended ? of.doubted(Doubt.VAGUE) : of;
    }

    /** 底前 is by its end; 前 alone may be before it begins. */
    private static Moment closed(Scan text, Moment period) {
        boolean ended = text.take(END).isPresent();
        return text.take(BEFORE).isPresent() && !ended ? period.before() : period;
    }

    /** Before a day is by that day: it is in time itself. */
    private static Optional<Moment> until(Scan text, Moment day) {
        text.take(UNTIL);
        return Optional.of(day);
    }

    private static int number(Optional<MatchResult> found, int group) {
        return Integer.parseInt(found.orElseThrow().group(group));
    }
}
