package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The closing number to propose follows the style of those given. */
class NumberBookTests {

    private static final String FIRST = "整改销〔2020〕0号";

    @Test
    void goesOnAfterTheHighestOfTheSameStyle() {
        assertThat(next(2020, "整改销〔2020〕1号", "整改销〔2020〕12号", "整改销〔2020〕3号")).isEqualTo("整改销〔2020〕13号");
    }

    @Test
    void startsWithOneWhereNoneWasGiven() {
        assertThat(next(2020)).isEqualTo("整改销〔2020〕1号");
    }

    @Test
    void beginsAgainWithTheYear() {
        assertThat(next(2021, "整改销〔2020〕73号")).isEqualTo("整改销〔2021〕1号");
        assertThat(next(2021, "整改销〔2020〕73号", "整改销〔2021〕1号")).isEqualTo("整改销〔2021〕2号");
    }

    @Test
    void followsTheStyleOfTheLast() {
        assertThat(next(2020, "整改销〔2020〕73号", "XH-7")).isEqualTo("XH-8");
        assertThat(next(2020, "整改销〔2020〕73号", "特批")).isEqualTo("整改销〔2020〕74号");
    }

    private static String next(int year, String... given) {
        return NumberBook.following(List.of(given), FIRST, year);
    }
}
