package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "丙局",
                "丙\u200B局",
                "\uFEFF丙局",
                "丙\u00AD局",
                "\u200E丙局\u200F",
                "丙_x000D_局",
                "丙 局",
                "丙\u00A0局",
                "\u3000丙局\t",
                "丙\u2060局"
            })
    void isOneNameHoweverItIsWritten(String written) {
        assertThat(Plain.name(written)).isEqualTo("丙局");
    }

    @Test
    void isHalfWidth() {
        assertThat(Plain.of("１１．１\u200B")).isEqualTo("11.1");
        assertThat(Plain.name("乙（１）局")).isEqualTo(Plain.name("乙(1)局"));
        assertThat(Plain.name("二〇一所")).isEqualTo(Plain.name("二零一所"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B", "\uFEFF\u00A0", "\u00AD", "\u2060\u200D", "_x000D_", "\u3164"})
    void isEmptyWhereNothingHasAShape(String unseen) {
        assertThat(Plain.words(unseen)).isEmpty();
    }

    @Test
    void keepsWordsAsTheyWereWritten() {
        assertThat(Plain.words("\uFEFF\u3000建立 （台账）\u00A0")).isEqualTo("建立 （台账）");
        assertThat(Plain.words("👨\u200D👩\u200D👧")).isEqualTo("👨\u200D👩\u200D👧");
        assertThat(Plain.seen("丙\u200B局（东区）")).isEqualTo("丙局（东区）");
    }
}
