package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has to do with a task, and what planning it anew changes. */
class TaskTests {

    private static final int LEAD = 1;
    private static final int RESPONSIBLE = 2;
    private static final int SUPPORTING = 3;
    private static final int SUPERVISING = 4;
    private static final int STRANGER = 5;

    private static final Measure FIRST = new Measure("7.2.1", 1, "公开进度", "2020年10月底前", LocalDate.of(2020, 10, 31));
    private static final Measure SECOND = new Measure("7.2.2", 2, "回访群众", null, null);

    private final Task task = new Task(1, 12, planned("完成整治", List.of(FIRST)));

    @Test
    void isKnownToEveryUnitWithAPart() {
        assertThat(task.involves(LEAD)).isTrue();
        assertThat(task.involves(RESPONSIBLE)).isTrue();
        assertThat(task.involves(SUPPORTING)).isTrue();
        assertThat(task.involves(SUPERVISING)).isTrue();
        assertThat(task.involves(STRANGER)).isFalse();
    }

    @Test
    void isDoneByAllButThoseWhoSupervise() {
        assertThat(task.works(LEAD)).isTrue();
        assertThat(task.works(RESPONSIBLE)).isTrue();
        assertThat(task.works(SUPPORTING)).isTrue();
        assertThat(task.works(SUPERVISING)).isFalse();
        assertThat(task.works(STRANGER)).isFalse();
    }

    @Test
    void saysWhetherPlanningAnewChangedIt() {
        assertThat(task.take(planned("完成整治", List.of(FIRST)))).isFalse();
        assertThat(task.take(planned("完成整治并回访", List.of(FIRST)))).isTrue();
        assertThat(task.words()).isEqualTo("完成整治并回访");
        assertThat(task.take(planned("完成整治并回访", List.of(FIRST, SECOND)))).isTrue();
        assertThat(task.measures()).containsExactly(FIRST, SECOND);
    }

    @Test
    void ratesAnIndicatorHalfUpToOneDecimal() {
        assertThat(state("2425", "3099").rate()).isEqualByComparingTo("78.3");
        assertThat(state("56", "69").rate()).isEqualByComparingTo("81.2");
        assertThat(state("1", "0").rate()).isNull();
        assertThat(state(null, "3099").rate()).isNull();
    }

    private static TaskSheet.IndicatorState state(String actual, String target) {
        Indicator indicator = new Indicator("户数", "户", BigDecimal.ZERO, new BigDecimal(target), 1);
        return new TaskSheet.IndicatorState(indicator, actual == null ? null : new BigDecimal(actual), null, List.of());
    }

    private static Plan.PlannedTask planned(String words, List<Measure> measures) {
        return new Plan.PlannedTask(
                "7.2",
                "7",
                12,
                words,
                null,
                Mode.TIME_LIMITED,
                LEAD,
                List.of(
                        new Part(RESPONSIBLE, PartKind.RESPONSIBLE),
                        new Part(SUPPORTING, PartKind.SUPPORTING),
                        new Part(SUPERVISING, PartKind.SUPERVISING)),
                null,
                null,
                null,
                new Deadline("2020年12月底前", LocalDate.of(2020, 12, 31)),
                measures,
                List.of(),
                List.of());
    }
}
