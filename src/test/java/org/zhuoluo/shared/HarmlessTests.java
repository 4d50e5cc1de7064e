package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")",
                "+86",
                "-1",
                "@SUM(A1)",
                "\tTab",
                "\rCR",
                "\nLF",
                "＝1",
                "'=already",
                "''-twice"
            })
    void keepsWhatBeginsLikeAFormulaFromBeingOneAndGivesItBack(String typed) {
        String cell = Harmless.out(typed);
        assertThat(cell).isEqualTo("'" + typed);
        assertThat(Harmless.in(cell)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "'引文'", "区委办", "1.完成；2.—", "a=b", "𠮷家村"})
    void leavesEverythingElseAlone(String typed) {
        assertThat(Harmless.out(typed)).isEqualTo(typed);
        assertThat(Harmless.in(typed)).isEqualTo(typed);
    }

    @Test
    void takesOneApostropheOnly() {
        assertThat(Harmless.in("''=x")).isEqualTo("'=x");
    }
}
