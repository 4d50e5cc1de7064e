package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.shared.Refusal;

/** What has no day has nothing to put off. */
class AskingExtensionTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 12);

    private static final Hand NOBODY = new Hand(null, null);

    private final AskingExtension asking = new AskingExtension();

    @Test
    void hasNothingToPutOffWithoutADay() {
        assertThat(asking.hinders(turn(null))).map(Refusal::key).contains("refusal.extension-without-deadline");
    }

    @Test
    void putsOffWhatHasADayEvenAPastOne() {
        assertThat(asking.hinders(turn(TODAY.minusDays(1)))).isEmpty();
    }

    private static Turn turn(@Nullable LocalDate day) {
        Plan.PlannedTask planned = new Plan.PlannedTask(
                "7.2",
                "7",
                12,
                "完成整治",
                null,
                Mode.CONTINUOUS,
                1,
                List.of(),
                null,
                null,
                null,
                new Deadline("长期坚持", day),
                List.of(),
                List.of(),
                List.of());
        Round round = new Round(1, "一轮", TODAY.minusYears(1), TODAY, false);
        return new Turn(round, new Task(1, 12, planned), Standing.UNDER_WAY, Course.of(List.of()), NOBODY, TODAY);
    }
}
