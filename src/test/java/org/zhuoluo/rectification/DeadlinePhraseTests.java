package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says about time, and the day it means. */
class DeadlinePhraseTests {

    @ParameterizedTest
    @CsvSource({
        "2020年12月底前并长期坚持, 2020-12-31",
        "2020年9月30日前, 2020-09-30",
        "2021-06-30, 2021-06-30",
        "2020.10.9, 2020-10-09",
        "2020/1/5 前完成, 2020-01-05",
        "２０２０年１２月底前, 2020-12-31",
        "2020 年 6 月底, 2020-06-30",
        "2020年2月底前, 2020-02-29",
        "2021年2月, 2021-02-28",
        "2020年底前, 2020-12-31",
        "2020年内, 2020-12-31",
        "立行立改，2020年6月15日前, 2020-06-15"
    })
    void meansADay(String phrase, LocalDate day) {
        assertThat(DeadlinePhrase.read(phrase)).contains(new Deadline(phrase, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期坚持", "并长期坚持", "立行立改，长期坚持", "立行立改、并长期坚持", "持续推进", " 长期 "})
    void goesOnWithoutADay(String phrase) {
        assertThat(DeadlinePhrase.read(phrase)).contains(new Deadline(phrase.strip(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "尽快", "20××年12月底前", "2020年13月底前", "2021年2月29日", "10月底前", "二〇二〇年底"})
    void isNotReadWhereNoRealDayIsNamed(String phrase) {
        assertThat(DeadlinePhrase.read(phrase)).isEmpty();
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
