package org.zhuoluo.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every way of writing a time that is read, asked about or refused: src/test/resources/phrases/times.csv. */
class TimePhraseTests {

    static final LocalDate FROM = LocalDate.of(2020, 4, 13);
    static final LocalDate TO = LocalDate.of(2021, 3, 31);
    static final LocalDate FEEDBACK = LocalDate.of(2020, 4, 30);
    private static final Frame ROUND = new Frame(FROM, TO, true, null);
    private static final Frame FED_BACK = new Frame(FROM, TO, true, FEEDBACK);

    @ParameterizedTest
    @CsvFileSource(resources = "/phrases/times.csv", numLinesToSkip = 1, delimiter = '|')
    void means(
            String words,
            @Nullable LocalDate day,
            @Nullable String flags,
            @Nullable Doubt doubt,
            @Nullable LocalDate proposal) {
        String said = flags == null ? "" : flags;
        Reading read = TimePhrase.read(words, said.contains("F") ? FED_BACK : ROUND);
        assertThat(read.words()).isEqualTo(words);
        assertThat(read.doubt()).isEqualTo(doubt);
        assertThat(read.day()).isEqualTo(day);
        assertThat(read.proposal()).isEqualTo(proposal);
        assertThat(read.goesOn()).isEqualTo(said.contains("L"));
        assertThat(read.immediate()).isEqualTo(said.contains("I"));
    }

    /** A year is taken from the round where one alone is in it, and asked for where none is, or two. */
    @Test
    void takesTheYearFromTheRound() {
        Frame short2020 = new Frame(LocalDate.of(2020, 4, 13), LocalDate.of(2020, 12, 31), true, null);
        assertThat(TimePhrase.read("6月底", short2020).day()).isEqualTo("2020-06-30");
        Frame winter = new Frame(LocalDate.of(2020, 10, 1), LocalDate.of(2021, 3, 31), true, null);
        assertThat(TimePhrase.read("2月底", winter).day()).isEqualTo("2021-02-28");
        assertThat(TimePhrase.read("6月底", winter).doubt()).isEqualTo(Doubt.NO_YEAR);
        assertThat(TimePhrase.read("6月底", winter).proposal()).isEqualTo("2021-06-30");
        Frame two = new Frame(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), true, null);
        assertThat(TimePhrase.read("6月底", two).doubt()).isEqualTo(Doubt.NO_YEAR);
        assertThat(TimePhrase.read("6月底", two).proposal()).isEqualTo("2020-06-30");
    }

    /** In the routine phase there is no end to be after. */
    @Test
    void asksOfNoEndWhereThereIsNone() {
        Frame open = new Frame(FROM, TO, false, null);
        assertThat(TimePhrase.read("2022年6月底前", open).day()).isEqualTo("2022-06-30");
    }
}
