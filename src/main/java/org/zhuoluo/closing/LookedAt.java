package org.zhuoluo.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;

/** A closed or reopened task and the last time somebody looked back at it. */
public record LookedAt(
        String number,
        String words,
        String leadUnit,
        Standing standing,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate lookedOn,
        @Nullable String lookedBy,
        @Nullable FindingResult result,
        @Nullable String finding) {}
