package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and days as people type them, and those nobody can mean. */
class TypedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2437|2437",
                "1,234|1234",
                "１，２３４|1234",
                "２４３７．５|2437.5",
                " 12 |12",
                "-3|-3",
                "+3|3",
                "1,234,567.89|1234567.89",
                "0|0"
            })
    void readsANumber(String typed, BigDecimal meant) {
        assertThat(Typed.number("readings", typed)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "许多",
                "12户",
                "1,5",
                "1,23,4",
                "12,",
                "1e9",
                "1e999999999",
                "0x10",
                "NaN",
                "1.2.3",
                "--1",
                ".5",
                "约100"
            })
    void refusesWhatMayMeanSomethingElse(String typed) {
        assertThatThrownBy(() -> Typed.number("readings", typed))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly("readings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-10-09", "2020.10.9", "2020/10/9", "2020年10月9日", "２０２０年１０月９日", " 2020-10-9 "})
    void readsADay(String typed) {
        assertThat(Typed.day("happenedOn", typed)).isEqualTo(LocalDate.of(2020, 10, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "10-09", "昨天", "2020-10", "20201009", "2020-13-01"})
    void refusesADayThatIsNone(String typed) {
        assertThatThrownBy(() -> Typed.day("happenedOn", typed)).isInstanceOf(Invalid.class);
    }

    @Test
    void tellsADayThatMayBeLeftOutFromOneThatMayNot() {
        assertThat(Typed.day("happenedOn", " ")).isNull();
        assertThat(Typed.day("happenedOn", null)).isNull();
        assertThatThrownBy(() -> Typed.requiredDay("day", "")).isInstanceOf(Invalid.class);
    }
}
