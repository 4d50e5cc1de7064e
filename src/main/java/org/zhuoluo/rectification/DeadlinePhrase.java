package org.zhuoluo.rectification;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.phrase.Doubt;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.phrase.TimePhrase;

/**
 * Reads by when a task or a measure is to be done, beside how it is to be rectified: what is to be done at once (立行立改) is no
 * matter of a time limit, and what has no end (长期坚持) has none. Where phrase and mode say different things it is asked which
 * is meant. How phrases are read: {@link TimePhrase}.
 */
public final class DeadlinePhrase {

    private DeadlinePhrase() {}

    /** {@code mode}: none where only a measure is read, or where it is not known. */
    public static Reading read(String words, @Nullable Mode mode, Frame frame) {
        Reading read = TimePhrase.read(words, frame);
        boolean known = read.isCertain() || read.doubt() == Doubt.NO_FEEDBACK_DAY;
        return mode != null && known && (isAtOnceElse(read, mode) || isEndlessElse(read, mode))
                ? read.asking(Doubt.OTHERWISE, read.day())
                : read;
    }

    private static boolean isAtOnceElse(Reading read, Mode mode) {
        return read.immediate() && mode != Mode.IMMEDIATE && !(read.goesOn() && mode == Mode.CONTINUOUS);
    }

    private static boolean isEndlessElse(Reading read, Mode mode) {
        return read.goesOn() && read.day() == null && !read.immediate() && mode != Mode.CONTINUOUS;
    }
}
