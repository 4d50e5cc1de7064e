package org.zhuoluo.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A closed task that can be drawn for a follow-up review: when it was closed, how often drawn, when last looked at again. */
public record ClosedTask(
        String number,
        String words,
        String leadUnit,
        @Nullable LocalDate closedOn,
        int drawn,
        @Nullable LocalDate lookedOn) {}
