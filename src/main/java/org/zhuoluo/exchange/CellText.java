package org.zhuoluo.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the text of a cell is read: days, counts, lists of names, and points written as {@code 1.…} a line each. */
final class CellText {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern POINT = Pattern.compile("^\\s*(\\d{1,3})\\s*[.．、]\\s*", Pattern.MULTILINE);

    /** Stands before a line that begins like a point and is none. */
    private static final String INNER = "·";

    private static final Pattern INNER_POINT =
            Pattern.compile("^" + INNER + "(?=\\s*\\d{1,3}\\s*[.．、])", Pattern.MULTILINE);

    private CellText() {}

    /** The text as the house writes it: a day as {@code 2020-10-09}, a count without fractions; anything else as it is typed. */
    static String read(Field field, String typed) {
        String text = BookRow.cell(typed);
        Matcher day = DAY.matcher(text);
        if (field.isDay() && day.matches()) {
            try {
                return LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3)))
                        .toString();
            } catch (DateTimeException e) {
                return text;
            }
        }
        return field.isCount() ? text.replaceAll("\\.0+$", "") : text;
    }

    /** Whether two texts of a field say the same: lists of names in any order. */
    static boolean same(Field field, String one, String other) {
        return isNames(field) ? names(one).equals(names(other)) : one.equals(other);
    }

    private static boolean isNames(Field field) {
        return switch (field) {
            case RESPONSIBLE, SUPPORTING, SUPERVISING, WORKSTREAMS, CAMPAIGNS, STUDIES -> true;
            default -> false;
        };
    }

    /** The names in a cell, in order of the alphabet; 、 ， ； or a new line stand between them. */
    static List<String> names(String text) {
        return Arrays.stream(text.split("[、，,；;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }

    /** The names again as the house reads them. */
    static String joined(String text) {
        return names(text).stream().collect(Collectors.joining("、"));
    }

    /**
     * Points as {@link #points} reads them again: each comes as its number, a full stop and its words, what is about the
     * whole as point 0, first. A line of somebody's words that itself begins like a point is marked with {@code ·}.
     */
    static String numbered(List<String> points) {
        return points.stream()
                .map(point -> {
                    int stop = point.indexOf('.');
                    String words =
                            point.substring(stop + 1).replace("\r\n", "\n").strip();
                    String marked = POINT.matcher(words).replaceAll(INNER + "$0");
                    boolean whole = point.startsWith("0.");
                    boolean first = !whole && marked.startsWith(INNER) && !words.startsWith(INNER);
                    String said = first ? marked.substring(INNER.length()) : marked;
                    return whole ? said : point.substring(0, stop + 1) + said;
                })
                .collect(Collectors.joining("\n"));
    }

    /**
     * The points of a cell by their numbers; what stands before the first is point 0. A line that begins with a number
     * begins a point only where the number is greater than the one before, so that a list inside a point stays in it.
     */
    static SortedMap<Integer, String> points(String text) {
        SortedMap<Integer, String> points = new TreeMap<>();
        Matcher matcher = POINT.matcher(text);
        int number = 0;
        int from = 0;
        while (matcher.find()) {
            int next = Integer.parseInt(matcher.group(1));
            if (next > number) {
                put(points, number, text.substring(from, matcher.start()));
                number = next;
                from = matcher.end();
            }
        }
        put(points, number, text.substring(from));
        return points;
    }

    private static void put(SortedMap<Integer, String> points, int number, String text) {
        if (!text.isBlank()) {
            points.put(number, INNER_POINT.matcher(text.strip()).replaceAll(""));
        }
    }
}
