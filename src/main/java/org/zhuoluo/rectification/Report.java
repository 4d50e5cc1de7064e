package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.ledger.Subject;

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
        @Nullable Integer pledge) {

    public Report {
        words = words.strip();
    }

    /** The same, said about what an earlier entry was about. */
    Report about(Subject subject) {
        String same = subject.isMeasure() ? subject.path() : null;
        return new Report(same, words, happenedOn, done, readings, evidence, pledge);
    }
}
