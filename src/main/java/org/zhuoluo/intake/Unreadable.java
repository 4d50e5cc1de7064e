package org.zhuoluo.intake;

import java.io.IOException;
import java.util.List;

/** A file that is not read at all, and why: it is empty, no workbook, locked, or too large once unpacked. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** What is to be said of the file as a whole. */
    RowError told() {
        return new RowError("", 0, "", key, List.of(arguments));
    }
}
