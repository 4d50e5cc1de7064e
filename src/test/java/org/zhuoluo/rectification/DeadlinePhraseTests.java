package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuoluo.phrase.Doubt;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;

/** By when, beside how: where the two say different things it is asked. */
class DeadlinePhraseTests {

    private static final Frame ROUND =
            new Frame(LocalDate.of(2020, 4, 13), LocalDate.of(2020, 12, 31), true, LocalDate.of(2020, 4, 30));

    @ParameterizedTest
    @CsvSource({
        "立行立改, IMMEDIATE, 2020-04-30",
        "立行立改，2020年6月15日前, IMMEDIATE, 2020-06-15",
        "立行立改，长期坚持, IMMEDIATE, 2020-04-30",
        "立行立改，长期坚持, CONTINUOUS, 2020-04-30",
        "2020年6月底前, IMMEDIATE, 2020-06-30",
        "2020年6月底前, TIME_LIMITED, 2020-06-30",
        "2020年12月底前并长期坚持, TIME_LIMITED, 2020-12-31",
        "2020年12月底前并长期坚持, CONTINUOUS, 2020-12-31",
        "2020年12月底前, CONTINUOUS, 2020-12-31",
        "长期坚持, CONTINUOUS, "
    })
    void agrees(String phrase, Mode mode, @Nullable LocalDate day) {
        Reading read = DeadlinePhrase.read(phrase, mode, ROUND);
        assertThat(read.doubt()).isNull();
        assertThat(read.day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "立行立改, TIME_LIMITED, 2020-04-30",
        "立行立改, CONTINUOUS, 2020-04-30",
        "立行立改，2020年6月15日前, TIME_LIMITED, 2020-06-15",
        "长期坚持, TIME_LIMITED, ",
        "长期坚持, IMMEDIATE, "
    })
    void isAskedWhichIsMeant(String phrase, Mode mode, @Nullable LocalDate proposal) {
        Reading read = DeadlinePhrase.read(phrase, mode, ROUND);
        assertThat(read.doubt()).isEqualTo(Doubt.OTHERWISE);
        assertThat(read.proposal()).isEqualTo(proposal);
    }

    @Test
    void isAskedWithoutADayWhereNoneIsKnown() {
        Frame unsaid = new Frame(ROUND.from(), ROUND.to(), true, null);
        assertThat(DeadlinePhrase.read("立行立改", Mode.IMMEDIATE, unsaid).doubt()).isEqualTo(Doubt.NO_FEEDBACK_DAY);
        assertThat(DeadlinePhrase.read("立行立改", Mode.TIME_LIMITED, unsaid).doubt())
                .isEqualTo(Doubt.OTHERWISE);
        assertThat(DeadlinePhrase.read("长期坚持", null, unsaid).isCertain()).isTrue();
    }

    @Test
    void countsTheDeadlineItselfAsInTime() {
        Deadline deadline = new Deadline("2020年10月12日", LocalDate.of(2020, 10, 12));
        assertThat(deadline.daysLeftOn(LocalDate.of(2020, 10, 12))).isZero();
        assertThat(deadline.daysLeftOn(LocalDate.of(2020, 10, 13))).isEqualTo(-1);
        assertThat(deadline.daysLeftOn(LocalDate.of(2020, 9, 22))).isEqualTo(20);
        assertThat(new Deadline("长期坚持", null).daysLeftOn(LocalDate.of(2020, 10, 12)))
                .isNull();
    }
}
