package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.zhuoluo.intake.outline.Said.State;

/** What is said of a state, behind a label: src/test/resources/phrases/states.csv. None is done that does not say so. */
class StateWordsTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/phrases/states.csv", numLinesToSkip = 1, delimiter = '|')
    void says(String words, State state) {
        assertThat(StateWords.told(words)).isEqualTo(state);
    }
}
