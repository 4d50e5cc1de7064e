package org.zhuoluo.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.phrase.Clause.Kind;

/** What several clauses mean together. */
final class Meaning {

    private final String words;
    private final Frame frame;
    private boolean immediate;
    private boolean goesOn;
    private @Nullable LocalDate start;
    private @Nullable LocalDate due;
    private @Nullable Doubt doubt;

    Meaning(String words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    Reading of(List<Clause> clauses) {
        for (Clause clause : clauses) {
            goesOn = goesOn || clause.goesOn();
            immediate = immediate || clause.kind() == Kind.IMMEDIATE;
            if (clause.moment() != null && clause.kind() == Kind.START) {
                start = resolved(clause.moment(), true);
            } else if (clause.moment() != null) {
                due(resolved(clause.moment(), false));
            } else if (clause.after() != null) {
                counted(clause.after());
            }
        }
        Reading read = Reading.certain(words, due, immediate, goesOn);
        if (doubt != null) {
            return read.asking(doubt, due);
        }
        return due == null ? withoutDay(read) : inRound(read, due);
    }

    private void doubt(Doubt why) {
        doubt = doubt == null ? why : doubt;
    }

    private void due(@Nullable LocalDate day) {
        if (due != null) {
            doubt(Doubt.SEVERAL);
        }
        if (day != null && (due == null || day.isAfter(due))) {
            due = day;
        }
        if (start != null && due != null && due.isBefore(start)) {
            doubt(Doubt.BACKWARDS);
        }
    }

    private void counted(After after) {
        LocalDate from = frame.feedbackOn();
        if (after.unit() == After.Unit.WORKING_DAYS) {
            doubt(Doubt.WORKING_DAYS);
        } else if (from == null) {
            doubt(Doubt.NO_FEEDBACK_DAY);
        } else {
            due(after.from(from));
            if (!after.said()) {
                doubt(Doubt.VAGUE);
            }
        }
    }

    private Reading withoutDay(Reading read) {
        if (immediate && frame.feedbackOn() != null) {
            return Reading.certain(words, frame.feedbackOn(), true, goesOn);
        }
        if (goesOn) {
            return read;
        }
        if (immediate) {
            return read.asking(Doubt.NO_FEEDBACK_DAY, null);
        }
        return start == null ? read.asking(Doubt.UNREADABLE, null) : read.asking(Doubt.ONLY_START, frame.to());
    }

    private Reading inRound(Reading read, LocalDate day) {
        if (TimePhrase.isFar(day, frame)) {
            return read.asking(Doubt.FAR, null);
        }
        if (day.isBefore(frame.from())) {
            return read.asking(Doubt.BEFORE_ROUND, null);
        }
        return frame.ends() && day.isAfter(frame.to()) ? read.asking(Doubt.AFTER_ROUND, day) : read;
    }

    /** The day in the year it says, in that of the time before it, or in the one year in which the round has it. */
    private @Nullable LocalDate resolved(Moment moment, boolean begins) {
        if (moment.doubt() != null && !begins) {
            doubt(moment.doubt());
        }
        if (moment.year() != null) {
            return day(moment, moment.year(), begins);
        }
        LocalDate before = due == null ? start : due;
        if (before != null) {
            LocalDate same = day(moment, before.getYear(), begins);
            if (!same.isBefore(before)) {
                return same;
            }
            doubt(Doubt.NO_YEAR);
            return day(moment, before.getYear() + 1, begins);
        }
        List<LocalDate> held = years(moment, begins).filter(frame::holds).toList();
        if (held.size() != 1) {
            doubt(Doubt.NO_YEAR);
        }
        return held.isEmpty()
                ? years(moment, begins)
                        .filter(day -> !day.isBefore(frame.from()))
                        .findFirst()
                        .orElse(null)
                : held.get(0);
    }

    private Stream<LocalDate> years(Moment moment, boolean begins) {
        return IntStream.rangeClosed(frame.from().getYear(), frame.to().getYear() + 1)
                .mapToObj(year -> day(moment, year, begins));
    }

    private static LocalDate day(Moment moment, int year, boolean begins) {
        LocalDate first = moment.first().apply(year);
        return begins ? first : moment.last().apply(year);
    }
}
