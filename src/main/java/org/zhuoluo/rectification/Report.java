package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Reading;

/**
 * What a unit says was done: for a measure or the whole task, in words, on a day (today if none is given), with readings of
 * the task's indicators and files already kept; whether the measure is now done; and the pledge it is made under.
 */
public record Report(
        @Nullable String measure,
        String words,
        @Nullable LocalDate happenedOn,
        boolean done,
        List<Reading> readings,
        List<Evidence> evidence,
        @Nullable Integer pledge) {}
