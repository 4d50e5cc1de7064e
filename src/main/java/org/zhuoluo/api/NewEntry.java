package org.zhuoluo.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * An entry as a program asks for it. {@code kind} is PROGRESS, NO_PROGRESS or CORRECTION (with {@code corrects}); claims and
 * closings are nouns of their own. {@code done} says that the measure named is now done.
 */
record NewEntry(
        @Nullable String measure,
        @Nullable Kind kind,
        @Nullable String words,
        @Nullable LocalDate happenedOn,
        @Nullable List<NewReading> readings,
        @Nullable UUID corrects,
        @Nullable Boolean done,
        @Nullable Integer pledge) {

    record NewReading(@Nullable String indicator, java.math.@Nullable BigDecimal value) {}

    Report report(List<Evidence> evidence) {
        return new Report(
                measure, words == null ? "" : words, happenedOn, Boolean.TRUE.equals(done), read(), evidence, pledge);
    }

    private List<Reading> read() {
        List<Reading> read = new ArrayList<>();
        for (NewReading reading : readings == null ? List.<NewReading>of() : readings) {
            if (reading.indicator() == null || reading.value() == null) {
                throw Invalid.field("readings", "invalid.reading-incomplete");
            }
            read.add(new Reading(reading.indicator(), reading.value()));
        }
        return read;
    }

    /** The entry that is corrected; an answer where the kind asks for one and none is named. */
    UUID corrected() {
        if (corrects == null) {
            throw new Invalid(List.of(new Violation("corrects", "invalid.corrects-missing", List.of())));
        }
        return corrects;
    }
}
