package org.zhuoluo.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a task is to be done: the phrase of the document beside the day it means; no day for what goes on (长期坚持). The
 * original day is kept for ever. The deadline day itself is in time.
 */
@Embeddable
public record Deadline(
        @Column(name = "deadline_phrase") String phrase,
        @Column(name = "deadline") @Nullable LocalDate day) {

    /** Days left on a day: 0 on the deadline itself, negative after it; null without a day. */
    public @Nullable Long daysLeftOn(LocalDate today) {
        return day == null ? null : ChronoUnit.DAYS.between(today, day);
    }
}
