package org.zhuoluo.rectification;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How long it may take (facts.md W13): at once 立行立改, within a time 限期整改, going on 长期坚持. */
public enum Mode {
    IMMEDIATE,
    TIME_LIMITED,
    CONTINUOUS;

    /** The mode of this name; none where there is none. */
    public static @Nullable Mode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
