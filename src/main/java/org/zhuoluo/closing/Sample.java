package org.zhuoluo.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.ListKind;

/**
 * A draw of closed tasks for a follow-up review, as the ledger keeps it, and how far it has come: of the tasks drawn so many were
 * looked at, so many closings were confirmed and so many tasks reopened. Samples are numbered in the order of the draws.
 */
public record Sample(
        int number,
        LocalDate drawnOn,
        String drawnBy,
        @Nullable String unit,
        String words,
        DrawingWay way,
        @Nullable String seed,
        @Nullable ListKind list,
        @Nullable String label,
        int pool,
        int drawn,
        int looked,
        int confirmed,
        int reopened,
        String digest) {

    /** The tasks nobody has looked at since the draw. */
    public int unseen() {
        return drawn - looked;
    }
}
