package org.zhuoluo.ledger;

import java.util.regex.Pattern;
import org.zhuoluo.shared.Missing;

/**
 * What an entry is about, as people say it on the telephone: problem {@code 7}, task {@code 7.2}, measure {@code 7.2.1}, or
 * the round itself (the empty path). The ledger knows work items by nothing else.
 */
public record Subject(int round, String path) {

    private static final Pattern SPOKEN = Pattern.compile("([A-Z]?[1-9]\\d{0,4}(\\.[1-9]\\d{0,2}){0,2})?");

    public Subject {
        if (!SPOKEN.matcher(path).matches()) {
            throw new Missing("subject", path);
        }
    }

    public static Subject round(int round) {
        return new Subject(round, "");
    }

    public static Subject of(int round, String number) {
        return new Subject(round, number);
    }

    /** What the entry is linked with: the task for a task and its measures, else the problem, else the round. */
    public String chain() {
        int first = path.indexOf('.');
        int second = first < 0 ? -1 : path.indexOf('.', first + 1);
        return second < 0 ? path : path.substring(0, second);
    }

    public boolean isMeasure() {
        return !path.equals(chain());
    }
}
