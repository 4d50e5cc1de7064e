package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTests {

    @ParameterizedTest
    @CsvSource({
        "56, 69, 1, 81.2",
        "199, 200, 0, 99",
        "199, 200, 1, 99.5",
        "1999, 2000, 0, 99",
        "1999, 2000, 1, 99.9",
        "99999, 100000, 2, 99.99",
        "200, 200, 0, 100",
        "200, 200, 2, 100.00",
        "1, 1000, 0, 1",
        "1, 100000, 1, 0.1",
        "1, 100000, 2, 0.01",
        "0, 69, 1, 0.0",
        "0, 0, 1, 0.0",
        "1, 8, 1, 12.5",
        "1, 16, 1, 6.3"
    })
    void isHalfUpAndHeldOffBothEnds(long part, long whole, int decimals, String percent) {
        assertThat(Percent.of(part, whole, decimals)).isEqualTo(new BigDecimal(percent));
    }

    @Test
    void isAHundredOnlyWhereAllIsDone() {
        for (int decimals = 0; decimals <= 2; decimals++) {
            for (int whole = 1; whole <= 1_200; whole++) {
                BigDecimal almost = Percent.of(whole - 1L, whole, decimals);
                assertThat(almost).isLessThan(BigDecimal.valueOf(100));
                assertThat(Percent.of(1, whole, decimals)).isPositive();
                assertThat(Percent.of(whole, whole, decimals)).isEqualByComparingTo("100");
            }
        }
    }

    @Test
    void isMoreThanAHundredWhereMoreWasDone() {
        assertThat(Percent.of(new BigDecimal("3100"), new BigDecimal("3099"), 1))
                .isEqualTo(new BigDecimal("100.0"));
        assertThat(Percent.of(new BigDecimal("3200"), new BigDecimal("3099"), 1))
                .isEqualTo(new BigDecimal("103.3"));
        assertThat(Percent.of(new BigDecimal("3098.9"), new BigDecimal("3099"), 1))
                .isEqualTo(new BigDecimal("99.9"));
    }
}
