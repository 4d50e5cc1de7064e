package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * “1.…；2.…” in one cell, taken apart where the numbers run on: a text without numbers is one point, a figure with a full stop
 * none of its own. {@code from} is the number printed before the first; 0 where none is.
 */
record Points(int from, List<String> texts) {

    /** A number at the beginning, or behind what ends a point; the three ways to print it. */
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("(?:^|[；;。\\n])\\s*(\\d{1,2})\\s*(?:[.．](?!\\d(?!\\d{0,3}[年月日名家项次户]))|[、）)])\\s*"),
            Pattern.compile("(?:^|[；;。\\n])\\s*[（(](\\d{1,2})[）)]\\s*"),
            Pattern.compile("\\s*([①-⑳])\\s*"));

    private static final Pattern LED_IN = Pattern.compile("^[^；;。\\n]{1,20}[:：]\\s*");
    private static final char FIRST_CIRCLE = '①';

    static Points of(String cell) {
        for (Pattern style : STYLES) {
            Points points = of(cell, style);
            if (points != null) {
                return points;
            }
        }
        String whole = ended(cell);
        return new Points(0, whole.isEmpty() ? List.of() : List.of(whole));
    }

    private static @Nullable Points of(String cell, Pattern style) {
        Matcher lead = LED_IN.matcher(cell);
        int begins = lead.find() ? lead.end() : 0;
        Matcher matcher = style.matcher(cell.substring(begins));
        if (!matcher.lookingAt()) {
            begins = 0;
            matcher = style.matcher(cell);
            if (!matcher.lookingAt()) {
                return null;
            }
        }
        String text = cell.substring(begins);
        List<String> texts = new ArrayList<>();
        int from = number(matcher.group(1));
        int begun = matcher.end();
        int expected = from + 1;
        while (matcher.find()) {
            if (number(matcher.group(1)) == expected) {
                texts.add(ended(text.substring(begun, matcher.start())));
                begun = matcher.end();
                expected++;
            }
        }
        texts.add(ended(text.substring(begun)));
        texts.set(0, cell.substring(0, begins) + texts.get(0));
        texts.removeIf(String::isEmpty);
        return new Points(from, texts);
    }

    private static int number(String printed) {
        char first = printed.charAt(0);
        return first >= FIRST_CIRCLE ? first - FIRST_CIRCLE + 1 : Integer.parseInt(printed);
    }

    private static String ended(String point) {
        return point.strip().replaceAll("[；;]$", "");
    }
}
