package org.zhuoluo.intake;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Plain;

/**
 * The unit that a name nobody has probably means: names are shortened (住建局), carry the district's name (连山区财政局), a second
 * plate (（区人防办）), or a word too many (区财政局牵头). What is found is proposed and never taken.
 */
final class NearName {

    private static final Pattern DISTRICT = Pattern.compile("^\\p{IsHan}{1,4}?([区县市旗])(\\p{IsHan}{2,})$");
    private static final Pattern PLATE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern BEHIND = Pattern.compile("(?:牵头|负责|主办|配合|承办|[:：])+$");
    private static final int SHORTEST = 3;
    private static final int NONE = Integer.MAX_VALUE;

    private NearName() {}

    /** The nearest of the names; none where nothing comes near, or where two come equally near. */
    static Optional<String> of(String words, Collection<String> names) {
        String name = bare(words);
        String nearest = null;
        int best = NONE;
        boolean alone = true;
        for (String one : names) {
            int distance = distance(name, bare(one));
            if (distance < best) {
                best = distance;
                nearest = one;
                alone = true;
            } else if (distance == best && distance < NONE) {
                alone = false;
            }
        }
        return alone ? Optional.ofNullable(nearest) : Optional.empty();
    }

    private static String bare(String words) {
        String name =
                BEHIND.matcher(PLATE.matcher(Plain.name(words)).replaceAll("")).replaceAll("");
        Matcher district = DISTRICT.matcher(name);
        return district.matches() ? district.group(1) + district.group(2) : name;
    }

    /** Small where the one is the other, larger where it is an abbreviation of it, or differs by few characters. */
    private static int distance(String name, String unit) {
        if (name.equals(unit)) {
            return 0;
        }
        if (name.length() < SHORTEST) {
            return NONE;
        }
        boolean sameEnd = name.charAt(name.length() - 1) == unit.charAt(unit.length() - 1);
        if (sameEnd && (isWithin(name, unit) || isWithin(unit, name) && unit.length() >= SHORTEST)) {
            return 10 + Math.abs(unit.length() - name.length());
        }
        int edits = edits(name, unit);
        return edits <= Math.max(1, name.length() / 4) ? 100 + edits : NONE;
    }

    /** Whether the characters of the one stand in the other, in their order. */
    private static boolean isWithin(String few, String many) {
        int at = 0;
        for (int in = 0; in < many.length() && at < few.length(); in++) {
            at += few.charAt(at) == many.charAt(in) ? 1 : 0;
        }
        return at == few.length();
    }

    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            before[at] = at;
        }
        for (int in = 1; in <= one.length(); in++) {
            int[] now = new int[other.length() + 1];
            now[0] = in;
            for (int at = 1; at <= other.length(); at++) {
                int changed = before[at - 1] + (one.charAt(in - 1) == other.charAt(at - 1) ? 0 : 1);
                now[at] = Math.min(changed, Math.min(before[at], now[at - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
