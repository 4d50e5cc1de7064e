package org.zhuoluo.overview.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.CutRow;

/** The words of a cut in one language: what its rows are called, and the columns of its table. */
record CutWords(MessageSource messages, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String name(Cut by, CutRow row, boolean whole) {
        String key = key(by, row, whole);
        return key == null ? row.name() : say(key);
    }

    /** The key of the word a row is called by; none where it has a name of its own. */
    static @Nullable String key(Cut by, CutRow row, boolean whole) {
        if (whole) {
            return by.isOverlapping() ? "cuts.each-once" : "cuts.sum";
        }
        if (row.key().equals(Cut.SEVERAL)) {
            return "cuts.several";
        }
        if (row.name().isEmpty()) {
            return "cuts.none." + by;
        }
        return by == Cut.LIST || by == Cut.MODE ? by.parameter() + "." + row.name() : null;
    }
}
