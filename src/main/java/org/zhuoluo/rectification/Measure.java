package org.zhuoluo.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing to be done for a task, called 7.2.1. Whether it is done is said in the ledger. */
@Embeddable
public record Measure(
        String number,
        int position,
        String words,
        @Column(name = "due_phrase") @Nullable String duePhrase,
        @Nullable LocalDate due) {}
