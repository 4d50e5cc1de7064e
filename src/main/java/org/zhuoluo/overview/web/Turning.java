package org.zhuoluo.overview.web;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/** How the big screen turns its pages: which one is shown, which comes next, after how many seconds; nought when it rests. */
record Turning(int page, int pages, int every) {

    private static final int USUAL = 20;
    private static final int LEAST = 5;
    private static final int MOST = 3600;

    /** The page said, or, where there are fewer by now, one of those there are; {@code every} of 5 to 3600 seconds, or 0. */
    static Turning of(int page, int pages, @Nullable String every) {
        return new Turning(page % pages, pages, seconds(every));
    }

    private static int seconds(@Nullable String every) {
        if (every == null || every.isBlank()) {
            return USUAL;
        }
        try {
            int seconds = Integer.parseInt(every.strip());
            if (seconds == 0 || seconds >= LEAST && seconds <= MOST) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // told below, like one out of bounds
        }
        throw Invalid.field("every", "invalid.turning", LEAST, MOST);
    }

    public boolean rests() {
        return every == 0;
    }

    public int next() {
        return (page + 1) % pages;
    }

    public int previous() {
        return (page + pages - 1) % pages;
    }
}
