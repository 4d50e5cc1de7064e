package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;
import org.zhuoluo.shared.Plain;

/** What a report must say to be taken: all that is wrong with it is told at once, field by field. */
final class Soundness {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_ZEROS = 12;

    private final Round round;
    private final Task task;
    private final LocalDate today;
    private final List<Violation> wrong = new ArrayList<>();

    private Soundness(Round round, Task task, LocalDate today) {
        this.round = round;
        this.task = task;
        this.today = today;
    }

    static void require(Round round, Task task, Report report, LocalDate today) {
        Soundness check = new Soundness(round, task, today);
        check.words(report.words());
        check.measure(report.measure(), report.done());
        check.day(report.happenedOn());
        check.readings(report.readings());
        if (!check.wrong.isEmpty()) {
            throw new Invalid(check.wrong);
        }
    }

    private void words(String words) {
        if (Plain.words(words).isEmpty()) {
            wrong("words", "invalid.words-empty");
        }
    }

    private void measure(@Nullable String measure, boolean done) {
        if (measure == null && done) {
            wrong("measure", "invalid.done-names-a-measure");
        }
        if (measure != null
                && task.measures().stream().noneMatch(known -> known.number().equals(measure))) {
            wrong("measure", "invalid.measure-unknown", measure);
        }
    }

    private void day(@Nullable LocalDate day) {
        if (day != null && (day.isAfter(today) || day.isBefore(round.startsOn()))) {
            wrong("happenedOn", "invalid.day-outside-the-round");
        }
    }

    private void readings(List<Reading> readings) {
        Set<String> read = new HashSet<>();
        for (Reading reading : readings) {
            String indicator = reading.indicator();
            if (task.indicators().stream().noneMatch(known -> known.name().equals(indicator))) {
                wrong("readings", "invalid.indicator-unknown", indicator);
            } else if (!read.add(indicator)) {
                wrong("readings", "invalid.indicator-twice", indicator);
            } else if (!isStorable(reading.value())) {
                wrong("readings", "invalid.number", reading.value());
            }
        }
    }

    private static boolean isStorable(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && value.scale() <= MOST_DECIMALS && value.scale() >= -MOST_ZEROS;
    }

    private void wrong(String field, String key, Object... arguments) {
        wrong.add(new Violation(field, key, List.of(arguments)));
    }
}
