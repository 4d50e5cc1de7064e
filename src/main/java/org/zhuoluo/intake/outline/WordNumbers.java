package org.zhuoluo.intake.outline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zhuoluo.shared.Numerals;

/**
 * The numbers that Word makes by itself and does not write into the text: counted as Word counts them, per list and level,
 * from where a list starts or starts anew. A bullet is no number.
 */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final WordLists lists;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordNumbers(@Nullable Document numbering, @Nullable Document styles) {
        lists = new WordLists(numbering, styles);
    }

    /** The number before the next paragraph, by its style and its list; the empty text where it has none. */
    String next(@Nullable String style, @Nullable String list, @Nullable String level, char first) {
        WordLists.Place place = lists.place(style, list, level);
        if (place == null) {
            return "";
        }
        int[] count = count(place);
        Element here = lists.level(place.list(), place.level());
        String pattern = here == null ? "" : WordLists.value(here, "lvlText", "");
        if (here == null || WordLists.value(here, "numFmt", "decimal").equals("bullet")) {
            return "";
        }
        boolean legal = WordLists.child(here, "isLgl") != null;
        StringBuilder number = new StringBuilder();
        Matcher matcher = PLACE.matcher(pattern);
        while (matcher.find()) {
            int of = Integer.parseInt(matcher.group(1)) - 1;
            Element above = lists.level(place.list(), of);
            String format = legal || above == null ? "decimal" : WordLists.value(above, "numFmt", "decimal");
            int value = count[of] < 0 ? start(place.list(), of) : count[of];
            matcher.appendReplacement(number, Matcher.quoteReplacement(written(value, format)));
        }
        matcher.appendTail(number);
        boolean runsOn = number.toString().matches(".*[0-9０-９]") || Character.isDigit(first);
        return number.isEmpty() || !runsOn ? number.toString() : number + " ";
    }

    /** How a heading by its style alone is marked ({@link Rank#HEADING}); the empty text where a style is none. */
    String heading(@Nullable String style) {
        int level = lists.outline(style);
        return level < 0 || level > 1 ? "" : "#".repeat(level + 1) + " ";
    }

    /** Counts one on at the level; what lies deeper begins anew. */
    private int[] count(WordLists.Place place) {
        int[] count = counts.computeIfAbsent(lists.counted(place.list()), none -> unbegun());
        Integer anew = lists.startOverride(place.list(), place.level());
        if (anew != null && begun.add(place.list() + "/" + place.level())) {
            count[place.level()] = anew;
        } else {
            count[place.level()] =
                    count[place.level()] < 0 ? start(place.list(), place.level()) : count[place.level()] + 1;
        }
        for (int deeper = place.level() + 1; deeper < LEVELS; deeper++) {
            Element level = lists.level(place.list(), deeper);
            int restart = level == null ? deeper : WordLists.number(level, "lvlRestart", deeper);
            count[deeper] = place.level() < restart ? -1 : count[deeper];
        }
        return count;
    }

    private static int[] unbegun() {
        int[] none = new int[LEVELS];
        Arrays.fill(none, -1);
        return none;
    }

    private int start(String list, int level) {
        Element found = lists.level(list, level);
        return found == null ? 1 : WordLists.number(found, "start", 1);
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> sign(value, '①');
            case "decimalEnclosedParen" -> sign(value, '⑴');
            case "decimalEnclosedFullstop" -> sign(value, '⒈');
            case "upperLetter" -> letter(value, 'A');
            case "lowerLetter" -> letter(value, 'a');
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            default ->
                format.matches("(?i)(?:chinese|ideograph|japanese|taiwanese|korean).*")
                        ? Numerals.chinese(value)
                        : Integer.toString(value);
        };
    }

    private static String sign(int value, char first) {
        return value >= 1 && value <= 20 ? String.valueOf((char) (first + value - 1)) : Integer.toString(value);
    }

    private static String letter(int value, char first) {
        int times = (value - 1) / 26 + 1;
        return value < 1
                ? ""
                : String.valueOf((char) (first + (value - 1) % 26)).repeat(Math.min(times, 9));
    }

    private static String roman(int value) {
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] worth = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder roman = new StringBuilder();
        int left = Math.min(value, 3999);
        for (int at = 0; at < worth.length; at++) {
            for (; left >= worth[at]; left -= worth[at]) {
                roman.append(signs[at]);
            }
        }
        return roman.toString();
    }
}
