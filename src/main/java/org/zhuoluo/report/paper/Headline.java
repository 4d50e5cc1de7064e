package org.zhuoluo.report.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A title too long for one line is broken where a word begins, so that no word is torn (词意完整, GB/T 9704-2012 §7.3.1):
 * before 整改 rather than elsewhere, and of several places at the one nearest to the middle.
 */
final class Headline {

    /** Characters of 22 points in a line of 156 mm. */
    private static final int LINE = 20;

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("整改(?![办组])"),
            Pattern.compile("巡视(?!组)|反馈|进展|落实|情况|工作|逾期"),
            Pattern.compile("(?<=[、，）”])"));

    private Headline() {}

    /** The title as it was, or with one line break; what fits no two lines is left to whoever draws it. */
    static String of(String title) {
        int length = title.length();
        if (length <= LINE) {
            return title;
        }
        for (Pattern place : PLACES) {
            Optional<Integer> nearest = place.matcher(title)
                    .results()
                    .map(MatchResult::start)
                    .filter(at -> at <= LINE && length - at <= LINE)
                    .min(Comparator.comparingInt(at -> Math.abs(2 * at - length)));
            if (nearest.isPresent()) {
                return title.substring(0, nearest.get()) + "\n" + title.substring(nearest.get());
            }
        }
        return title;
    }
}
