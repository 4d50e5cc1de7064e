package org.zhuoluo.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in a text that stand for one person, however they are spaced and in whatever width: of identity cards, telephones,
 * bank accounts. Days and spans of days are none.
 */
public final class PersonalNumbers {

    /** Digits that may be one number: those between which at most blanks, dots and dashes stand. */
    private static final Pattern RUN = Pattern.compile("\\d(?:[\\s\\-—–_.·]*[\\dX])*");

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[.\\-](?:0?[1-9]|1[0-2])[.\\-](?:0?[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern LONG = Pattern.compile("\\d{17}X|\\d{15,}");
    private static final Pattern IDENTITY =
            Pattern.compile("\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]|\\d{15}");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(?:(?:86)?1[3-9]\\d{9}|0\\d{9,11})(?!\\d)");

    private PersonalNumbers() {}

    public enum Kind {
        IDENTITY,
        ACCOUNT,
        TELEPHONE
    }

    /** A number, from which character of the text to which. */
    public record Found(Kind kind, int from, int to) {}

    /** All in the text, in their order. */
    public static List<Found> in(String text) {
        String plain = plain(text);
        List<Found> found = new ArrayList<>();
        Matcher runs = RUN.matcher(plain);
        while (runs.find()) {
            find(plain, runs.start(), runs.end(), found);
        }
        return found;
    }

    /** The text with all but the first three and the last two signs of each such number starred. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (Found one : in(text)) {
            for (int at = one.from() + 3; at < one.to() - 2; at++) {
                if (Character.isLetterOrDigit(masked.charAt(at))) {
                    masked.setCharAt(at, '*');
                }
            }
        }
        return masked.toString();
    }

    private static void find(String plain, int from, int to, List<Found> found) {
        StringBuilder joined = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int at = from; at < to; at++) {
            char sign = plain.charAt(at);
            if (Character.isDigit(sign) || sign == 'X') {
                joined.append(sign);
                places.add(at);
            }
        }
        Matcher longs = LONG.matcher(joined);
        boolean any = false;
        while (longs.find()) {
            any = true;
            Kind kind = IDENTITY.matcher(longs.group()).matches() ? Kind.IDENTITY : Kind.ACCOUNT;
            found.add(new Found(kind, places.get(longs.start()), places.get(longs.end() - 1) + 1));
        }
        Matcher telephones = TELEPHONE.matcher(joined);
        while (!any && telephones.find()) {
            found.add(new Found(Kind.TELEPHONE, places.get(telephones.start()), places.get(telephones.end() - 1) + 1));
        }
    }

    /** The text sign by sign in half width, its days taken out: each sign stays at its place. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            char half = sign >= '！' && sign <= '～' ? (char) (sign - 0xFEE0) : sign == '\u3000' ? ' ' : sign;
            plain.append(half == 'x' ? 'X' : half);
        }
        return DAY.matcher(plain).replaceAll(day -> "年".repeat(day.group().length()));
    }
}
