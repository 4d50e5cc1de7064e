package org.zhuoluo.phrase;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of which one piece after the other is taken from the front. */
final class Scan {

    private final String text;
    private int at;

    Scan(String text) {
        this.text = text;
    }

    /** Takes what stands next, if it is this. */
    Optional<MatchResult> take(Pattern next) {
        Matcher matcher = next.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt() || matcher.end() == at) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    /** Takes it as often as it stands next; whether it did at all. */
    boolean skip(Pattern next) {
        boolean any = false;
        while (take(next).isPresent()) {
            any = true;
        }
        return any;
    }

    int at() {
        return at;
    }

    /** Gives back what was taken since. */
    void backTo(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at == text.length();
    }
}
