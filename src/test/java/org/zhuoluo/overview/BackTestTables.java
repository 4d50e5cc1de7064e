package org.zhuoluo.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.overview.BackTest.Judged;
import org.zhuoluo.overview.BackTest.Outcome;
import org.zhuoluo.overview.BackTest.Told;

/** The back-test in words and tables, as the document prints it. */
final class BackTestTables {

    private static final int[] LOOKS_BACK = {4, 6, Pace.LOOKS_BACK, 12};

    private BackTestTables() {}

    /** Monday by Monday: the next ten closings, and the very tasks asked about. */
    static String mondays(BackTest test, LocalDate from) {
        List<String> lines = new ArrayList<>();
        lines.add("| Monday | next " + BackTest.NEXT
                + " closings: median | cautious | really | open tasks asked about | median"
                + " | cautious | all of them closed |");
        lines.add("|---|---|---|---|---|---|---|---|");
        for (LocalDate day : test.mondays(from)) {
            Told next = test.next(day, BackTest.NEXT, Pace.LOOKS_BACK);
            Told all = test.all(day);
            lines.add("| %s | %s | %s | %s | %d | %s | %s | %s |"
                    .formatted(
                            day,
                            said(next.outlook().median(), next.outlook()),
                            said(next.outlook().cautious(), next.outlook()),
                            really(next.happened()),
                            all.outlook().open(),
                            said(all.outlook().median(), all.outlook()),
                            said(all.outlook().cautious(), all.outlook()),
                            all.outlook().open() == 0 ? "–" : really(all.happened())));
        }
        return written(lines);
    }

    /** How often the dates were kept, by how many weeks the pace looks back. */
    static String paces(BackTest test, LocalDate from) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| looks back | Mondays told | by the median date | by the cautious date | median wrong by, on average |");
        lines.add("|---|---|---|---|---|");
        for (int looksBack : LOOKS_BACK) {
            List<Told> told = test.mondays(from).stream()
                    .filter(test::hasEnoughOpen)
                    .map(day -> test.next(day, BackTest.NEXT, looksBack))
                    .filter(one -> one.outlook().isTold())
                    .toList();
            lines.add("| %d weeks | %d | %s | %s | %s |"
                    .formatted(
                            looksBack,
                            told.size(),
                            kept(told, Told::keptMedian),
                            kept(told, Told::keptCautious),
                            wrongBy(told)));
        }
        return written(lines);
    }

    /** How often the very tasks asked about were all closed by the dates. */
    static String all(BackTest test, LocalDate from) {
        List<Told> told = test.mondays(from).stream()
                .map(test::all)
                .filter(one -> one.outlook().isTold())
                .toList();
        return "told on %d Mondays; by the median date %s, by the cautious date %s"
                .formatted(told.size(), kept(told, Told::keptMedian), kept(told, Told::keptCautious));
    }

    /** Deadlines kept and missed, by level and by reason. */
    static String risks(List<Judged> judged) {
        List<String> lines = new ArrayList<>();
        lines.add("| named | deadlines | kept | overdue | put off |");
        lines.add("|---|---|---|---|---|");
        lines.add(
                row("high (three reasons or more)", judged, one -> one.causes().size() > 2));
        lines.add(row("medium (two)", judged, one -> one.causes().size() == 2));
        lines.add(row("low (one)", judged, one -> one.causes().size() == 1));
        lines.add(row("not named", judged, one -> one.causes().isEmpty()));
        lines.add(row("all", judged, one -> true));
        for (Risk.Cause cause : Risk.Cause.values()) {
            lines.add(row("`" + cause + "`", judged, one -> one.causes().contains(cause)));
        }
        return written(lines);
    }

    /** Precision and recall as plain counts, where medium and high count as named. */
    static String named(List<Judged> judged) {
        List<Judged> named =
                judged.stream().filter(one -> one.causes().size() > 1).toList();
        long hits = named.stream().filter(Judged::isMissed).count();
        long missed = judged.stream().filter(Judged::isMissed).count();
        return "%d of %d deadlines were named medium or high; %d of these %d were missed (overdue or put off), and %d of the %d missed were named"
                .formatted(named.size(), judged.size(), hits, named.size(), hits, missed);
    }

    private static String row(String name, List<Judged> judged, Predicate<Judged> wanted) {
        List<Judged> rows = judged.stream().filter(wanted).toList();
        return "| %s | %d | %d | %d | %d |"
                .formatted(
                        name,
                        rows.size(),
                        count(rows, Outcome.KEPT),
                        count(rows, Outcome.OVERDUE),
                        count(rows, Outcome.PUT_OFF));
    }

    private static long count(List<Judged> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static String kept(List<Told> told, Function<Told, @Nullable Boolean> kept) {
        long yes = told.stream()
                .filter(one -> Boolean.TRUE.equals(kept.apply(one)))
                .count();
        long no = told.stream()
                .filter(one -> Boolean.FALSE.equals(kept.apply(one)))
                .count();
        return "%d of %d decided".formatted(yes, yes + no);
    }

    private static String wrongBy(List<Told> told) {
        return told.stream()
                .filter(one -> one.happened() != null)
                .mapToLong(one ->
                        ChronoUnit.DAYS.between(one.happened(), one.outlook().median()))
                .average()
                .stream()
                .mapToObj(days ->
                        String.format(Locale.ROOT, "%.0f days too %s", Math.abs(days), days < 0 ? "early" : "late"))
                .findFirst()
                .orElse("–");
    }

    private static String said(@Nullable LocalDate date, Outlook outlook) {
        return date != null
                ? date.toString()
                : switch (outlook.answer()) {
                    case NOTHING_OPEN -> "–";
                    case TOO_LITTLE_HISTORY -> "too little history";
                    case NO_PACE -> "no pace";
                    case TOO_FAR -> "too far";
                    case TOLD -> throw new IllegalStateException("told without a date");
                };
    }

    private static String really(@Nullable LocalDate day) {
        return day == null ? "not yet" : day.toString();
    }

    private static String written(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
