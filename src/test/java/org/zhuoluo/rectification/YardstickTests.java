package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuoluo.rectification.Stage.Mark;

/** Planned against actual: what was met, what was missed, and what is behind before its day is there. */
class YardstickTests {

    private static final LocalDate BEGIN = LocalDate.of(2020, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2020, 10, 9);
    private static final LocalDate TODAY = LocalDate.of(2020, 8, 20);

    private final NavigableMap<LocalDate, BigDecimal> readings = new TreeMap<>();

    @Test
    void judgesAPassedStageByTheLastReadingUpToItsDay() {
        readings.put(LocalDate.of(2020, 6, 30), new BigDecimal("40"));
        readings.put(LocalDate.of(2020, 7, 2), new BigDecimal("80"));
        Stage july = of("0", "100", stage(JULY, "50"), stage(OCTOBER, "100")).get(0);
        assertThat(july.mark()).isEqualTo(Mark.MISSED);
        assertThat(july.actual()).isEqualByComparingTo("40");
        readings.put(JULY, new BigDecimal("50"));
        assertThat(of("0", "100", stage(JULY, "50"), stage(OCTOBER, "100"))
                        .get(0)
                        .mark())
                .isEqualTo(Mark.MET);
    }

    @Test
    void isBehindBelowTheStraightLineToTheNextStage() {
        readings.put(JULY, new BigDecimal("50"));
        List<Stage> behind = of("0", "100", stage(JULY, "50"), stage(OCTOBER, "100"));
        assertThat(behind.get(1).expected()).isEqualByComparingTo("75");
        assertThat(behind.get(1).mark()).isEqualTo(Mark.BEHIND);
        assertThat(behind.get(1).actual()).isNull();
        readings.put(TODAY, new BigDecimal("75"));
        assertThat(of("0", "100", stage(JULY, "50"), stage(OCTOBER, "100"))
                        .get(1)
                        .mark())
                .isEqualTo(Mark.ON_COURSE);
        readings.put(TODAY, new BigDecimal("100"));
        assertThat(of("0", "100", stage(JULY, "50"), stage(OCTOBER, "100"))
                        .get(1)
                        .mark())
                .isEqualTo(Mark.MET);
    }

    @Test
    void drawsTheFirstLineFromTheBaselineOnTheDayTheRoundBegins() {
        Stage next = of("20", "120", stage(LocalDate.of(2020, 8, 29), "120")).get(0);
        assertThat(next.expected()).isEqualByComparingTo("114");
        assertThat(next.mark()).isEqualTo(Mark.BEHIND);
    }

    @Test
    void comesDownToATargetBelowTheBaseline() {
        readings.put(TODAY, new BigDecimal("30"));
        assertThat(of("100", "20", stage(OCTOBER, "20")).get(0).mark()).isEqualTo(Mark.ON_COURSE);
        readings.put(TODAY, new BigDecimal("90"));
        assertThat(of("100", "20", stage(OCTOBER, "20")).get(0).mark()).isEqualTo(Mark.BEHIND);
    }

    @Test
    void leavesLaterStagesToComeAndEndsAtTheDeadline() {
        List<Stage> stages = of("0", "100", stage(OCTOBER, "50"));
        assertThat(stages).extracting(Stage::implied).containsExactly(false, true);
        assertThat(stages.get(1).due()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(stages.get(1).mark()).isEqualTo(Mark.TO_COME);
        assertThat(of("0", "100", stage(OCTOBER, "100"))).hasSize(1);
    }

    @Test
    void countsTheDayItselfAsInTime() {
        readings.put(JULY, BigDecimal.ONE);
        Stage today = of("0", "100", stage(TODAY, "100")).get(0);
        assertThat(today.mark()).isEqualTo(Mark.BEHIND);
        assertThat(today.actual()).isEqualByComparingTo("1");
    }

    private List<Stage> of(String baseline, String target, Milestone... stages) {
        Indicator indicator = new Indicator("户数", "户", new BigDecimal(baseline), new BigDecimal(target), 1);
        TaskSheet.IndicatorState state = new TaskSheet.IndicatorState(indicator, null, null, List.of(stages));
        return Yardstick.of(state, readings, BEGIN, LocalDate.of(2020, 12, 31), TODAY)
                .stages();
    }

    private static Milestone stage(LocalDate due, String target) {
        return new Milestone("户数", due, new BigDecimal(target));
    }
}
