package org.zhuoluo.phrase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a phrase.
 *
 * @param words the phrase as it was written
 * @param day the last day that is in time; none where it goes on without end (长期坚持), or is in doubt
 * @param immediate whether it is to be done at once (立行立改)
 * @param goesOn whether it is to be kept up (长期坚持), with a day before or without
 * @param doubt why the day is to be asked for; none where it is certain
 * @param proposal the day that is probably meant, where there is a doubt and one can be named
 */
public record Reading(
        String words,
        @Nullable LocalDate day,
        boolean immediate,
        boolean goesOn,
        @Nullable Doubt doubt,
        @Nullable LocalDate proposal) {

    static Reading certain(String words, @Nullable LocalDate day, boolean immediate, boolean goesOn) {
        return new Reading(words, day, immediate, goesOn, null, null);
    }

    /** The same, but asked about. */
    public Reading asking(Doubt why, @Nullable LocalDate proposed) {
        return new Reading(words, null, immediate, goesOn, why, proposed);
    }

    public boolean isCertain() {
        return doubt == null;
    }
}
