package org.zhuoluo.closing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;

/**
 * A task of a problem as the withdrawal of the whole problem sees it: what was asked for and by whom, if nobody has decided
 * it, and why it is left out, as the last part of a key of the bundles; null where it takes part.
 */
public record WithdrawalRow(
        String number,
        String words,
        String leadUnit,
        Standing standing,
        @Nullable LocalDate askedOn,
        @Nullable String askedBy,
        @Nullable Ground ground,
        @Nullable String into,
        @Nullable String asked,
        @Nullable String skipped)
        implements Serializable {

    /** Whether the act is done to it. */
    public boolean takesPart() {
        return skipped == null;
    }
}
