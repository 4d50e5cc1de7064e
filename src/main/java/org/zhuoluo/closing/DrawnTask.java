package org.zhuoluo.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;

/** A task in a sample: where it stands today, and what was found when it was looked at after the draw. */
public record DrawnTask(
        String number,
        String words,
        String leadUnit,
        Standing standing,
        @Nullable LocalDate lookedOn,
        @Nullable String lookedBy,
        @Nullable FindingResult result,
        @Nullable String finding) {}
