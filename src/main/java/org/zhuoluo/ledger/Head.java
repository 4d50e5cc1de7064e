package org.zhuoluo.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of the log: how many entries have a position, the digest (hex) of the last, and when it was recorded. */
public record Head(long size, String digest, @Nullable Instant at) {

    /** The position of the newest entry, -1 in an empty ledger. */
    public long position() {
        return size - 1;
    }
}
