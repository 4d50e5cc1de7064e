package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.zhuoluo.overview.Outlook.Answer;

/** The pace: exact for histories one can reckon by hand, later for nobody who closes more, and silent where it knows nothing. */
class PaceTests {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);

    @Test
    void aSteadyPaceIsADivision() {
        Pace pace = new Pace(List.of(5, 5, 5, 5));
        assertThat(pace.weeksUntil(11, Pace.MEDIAN)).hasValue(3);
        assertThat(pace.weeksUntil(10, Pace.CAUTIOUS)).hasValue(2);
        assertThat(pace.weeksUntil(0, Pace.CAUTIOUS)).hasValue(0);
        assertThat(pace.average()).isEqualTo(new BigDecimal("5.0"));
    }

    /** One closing every other week: after n weeks as many as a coin shows heads in n throws. */
    @Test
    void aCoinIsReckonedExactly() {
        Pace coin = new Pace(List.of(0, 1, 0, 1));
        assertThat(coin.weeksUntil(1, Pace.MEDIAN)).hasValue(1);
        assertThat(coin.weeksUntil(1, Pace.CAUTIOUS)).hasValue(3);
        assertThat(coin.weeksUntil(2, Pace.MEDIAN)).hasValue(3);
        assertThat(coin.weeksUntil(2, Pace.CAUTIOUS)).hasValue(6);
        assertThat(coin.ahead(2, 3))
                .containsExactly(
                        new Pace.Step(0, 0, 0, 0),
                        new Pace.Step(1, 0, 1, 1),
                        new Pace.Step(2, 0, 1, 2),
                        new Pace.Step(3, 1, 2, 2));
    }

    @Test
    void looksBackEightWeeks() {
        List<Integer> history = new ArrayList<>(List.of(100, 100));
        IntStream.range(0, Pace.LOOKS_BACK).forEach(week -> history.add(week));
        assertThat(Pace.last(history).weeks()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(Pace.last(List.of(3)).weeks()).containsExactly(3);
    }

    @RepeatedTest(40)
    void moreClosingsAreNeverLaterAndCautionNeverEarlier(RepetitionInfo time) {
        Random random = new Random(time.getCurrentRepetition());
        List<Integer> weeks = new ArrayList<>();
        IntStream.range(0, 4 + random.nextInt(5)).forEach(week -> weeks.add(random.nextInt(9)));
        weeks.set(0, 5);
        int open = 1 + random.nextInt(60);
        Outlook before = Outlook.of(0, open, new Pace(weeks), MONDAY);
        assertThat(before.answer()).isEqualTo(Answer.TOLD);
        assertThat(before.cautious()).isAfterOrEqualTo(before.median());
        assertThat(before.steps())
                .allMatch(step -> step.cautious() <= step.median() && step.median() <= step.quick())
                .last()
                .satisfies(step -> assertThat(step.cautious()).isEqualTo(open));
        int better = random.nextInt(weeks.size());
        weeks.set(better, weeks.get(better) + 1 + random.nextInt(5));
        Outlook after = Outlook.of(0, open, new Pace(weeks), MONDAY);
        assertThat(after.median()).isBeforeOrEqualTo(before.median());
        assertThat(after.cautious()).isBeforeOrEqualTo(before.cautious());
        Outlook fewer = Outlook.of(1, open - 1, new Pace(weeks), MONDAY);
        assertThat(fewer.isTold() ? fewer.cautious() : MONDAY).isBeforeOrEqualTo(after.cautious());
    }

    @Test
    void saysWhatItCannotTell() {
        assertThat(answer(0, 5, 5, 5, 5)).isEqualTo(Answer.NOTHING_OPEN);
        assertThat(answer(9, 5, 5, 5)).isEqualTo(Answer.TOO_LITTLE_HISTORY);
        assertThat(answer(9, 0, 4, 0, 0)).isEqualTo(Answer.TOO_LITTLE_HISTORY);
        assertThat(answer(9, 0, 5, 0, 0)).isEqualTo(Answer.TOLD);
        assertThat(answer(9, 0, 0, 0, 0)).isEqualTo(Answer.NO_PACE);
        assertThat(answer(9_000, 5, 0, 0, 0)).isEqualTo(Answer.TOO_FAR);
        Outlook untold = Outlook.of(3, 9, new Pace(List.of()), MONDAY);
        assertThat(untold.isTold()).isFalse();
        assertThat(untold.median()).isNull();
        assertThat(untold.steps()).isEmpty();
        assertThat(untold.pace().average()).isEqualTo(new BigDecimal("0.0"));
    }

    private static Answer answer(int open, Integer... weeks) {
        return Outlook.of(0, open, new Pace(List.of(weeks)), MONDAY).answer();
    }
}
