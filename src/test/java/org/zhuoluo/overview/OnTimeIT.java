package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.rectification.TaskSheet;

/** Both on-time rates: what they count, that extensions can only better the second, and that each opens its rows. */
@HouseTest
class OnTimeIT {

    private static final int ROUND = 1;
    private static final Filter FEEDBACK = Filter.of(ListKind.FEEDBACK, null, null);

    @Autowired
    private Overview overview;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    /** The demo has no application that came late; these tasks are overdue in it, and here they are closed late. */
    @BeforeEach
    void closeSomeLate() {
        for (String task : List.of("53.1", "15.1", "23.1")) {
            if (rectification.task(ROUND, task, office()).state().standing() != Standing.CLOSED) {
                state(task, Kind.SELF_REPORTED, Map.of(), LocalDate.of(2020, 10, 5));
                state(task, Kind.CLOSED, Map.of(), LocalDate.of(2020, 10, 9));
            }
        }
    }

    @Test
    void hasNoRateWhereNothingWasAccepted() {
        assertThat(OnTime.of(0, 0, 0, 1)).isEqualTo(new OnTime(0, 0, 0, null, null));
        assertThat(OnTime.of(3, 1, 2, 1))
                .isEqualTo(new OnTime(3, 1, 2, new BigDecimal("33.3"), new BigDecimal("66.7")));
    }

    /** Whatever extensions closed tasks may have got, from the start of the round until after they were applied for. */
    @RepeatedTest(4)
    void extensionsThatOnlyLengthenNeverWorsenTheApprovedRate(RepetitionInfo time) {
        OnTime before = onTime();
        Random random = new Random(time.getCurrentRepetition());
        for (TaskRow row : rows(Timing.ACCEPTED)) {
            if (random.nextInt(2) == 0) {
                LocalDate longer = row.deadline().plusDays(1 + random.nextInt(40));
                grant(row.number(), longer, row.closedOn().minusDays(random.nextInt(40)));
            }
        }
        OnTime after = onTime();
        assertThat(after.accepted()).isEqualTo(before.accepted());
        assertThat(after.original()).isEqualTo(before.original());
        assertThat(after.approved()).isBetween(Math.max(before.approved(), after.original()), after.accepted());
        assertThat(after.originalRate()).isLessThanOrEqualTo(after.approvedRate());
        assertThat(after.original()).isEqualTo((int) rows(Timing.ACCEPTED).stream()
                .map(row -> rectification.task(ROUND, row.number(), office()))
                .filter(OnTimeIT::isInOriginalTime)
                .count());
    }

    @ParameterizedTest
    @EnumSource
    void opensTheTasksItCounts(Timing timing) {
        OnTime onTime = onTime();
        int counted = switch (timing) {
            case ACCEPTED -> onTime.accepted();
            case ORIGINAL -> onTime.original();
            case APPROVED -> onTime.approved();
            case LATE -> onTime.late();
        };
        assertThat(rows(timing)).hasSize(counted);
    }

    @Test
    void countsAnExtensionOnlyIfItWasInForceWhenTheApplicationWasMade() {
        LocalDate applied = LocalDate.of(2020, 10, 6);
        state("18.1", Kind.SELF_REPORTED, Map.of(), applied);
        state("18.1", Kind.CLOSED, Map.of(), applied.plusDays(2));
        assertThat(rows(Timing.ORIGINAL)).extracting(TaskRow::number).contains("18.1");
        String late = "54.1";
        state(late, Kind.RETURNED, Map.of(), applied);
        state(late, Kind.SELF_REPORTED, Map.of(), LocalDate.of(2020, 10, 11));
        state(late, Kind.CLOSED, Map.of(), LocalDate.of(2020, 10, 12));
        int approved = onTime().approved();
        assertThat(rows(Timing.LATE)).extracting(TaskRow::number).contains(late);
        grant(late, LocalDate.of(2020, 11, 30), LocalDate.of(2020, 10, 12));
        assertThat(onTime().approved()).isEqualTo(approved);
        grant(late, LocalDate.of(2020, 10, 11), LocalDate.of(2020, 10, 11));
        assertThat(onTime().approved()).isEqualTo(approved + 1);
        assertThat(onTime().original()).isLessThan(onTime().approved());
    }

    @Test
    void addsUpOverTheLeadUnits() {
        List<CutRow> parts = overview.cut(Cut.LEAD_UNIT, ROUND, FEEDBACK, office());
        assertThat(parts.stream().mapToInt(part -> part.onTime().accepted()).sum())
                .isEqualTo(onTime().accepted());
        assertThat(parts.stream().mapToInt(part -> part.onTime().approved()).sum())
                .isEqualTo(onTime().approved());
    }

    @Test
    void findsWhatWasExtendedAndReturned() {
        grant("22.1", LocalDate.of(2020, 12, 31), LocalDate.of(2020, 10, 9));
        state("22.1", Kind.RETURNED, Map.of(), LocalDate.of(2020, 10, 9));
        for (String part : List.of("extended", "returned")) {
            List<TaskRow> yes = rows(Map.of(part, "true", "size", "500"));
            List<TaskRow> no = rows(Map.of(part, "false", "size", "500"));
            assertThat(yes).extracting(TaskRow::number).contains("22.1");
            assertThat(yes).allMatch(row -> part.equals("extended") ? row.extensions() > 0 : row.returns() > 0);
            assertThat(no).allMatch(row -> part.equals("extended") ? row.extensions() == 0 : row.returns() == 0);
        }
        TaskRow most = rows(Map.of("sort", "-returns", "returned", "true")).get(0);
        assertThat(most.returns()).isPositive();
    }

    private OnTime onTime() {
        return overview.figures(ROUND, FEEDBACK, office()).onTime();
    }

    private List<TaskRow> rows(Timing timing) {
        return rows(Map.of("list", "FEEDBACK", "onTime", timing.name(), "size", "500"));
    }

    private List<TaskRow> rows(Map<String, String> said) {
        return overview.tasks(ROUND, Filter.of(said), office()).items();
    }

    private static boolean isInOriginalTime(TaskSheet sheet) {
        return !sheet.state().selfReportedOn().isAfter(sheet.task().deadline().day());
    }

    private void grant(String task, LocalDate until, LocalDate day) {
        state(task, Kind.EXTENSION_GRANTED, Map.of(Fact.UNTIL, until.toString(), Fact.HISTORY, "1"), day);
    }

    private void state(String task, Kind kind, Map<String, String> facts, LocalDate day) {
        Statement statement =
                Statement.of(Subject.of(ROUND, task), kind, "补记", day).stating(facts);
        transactions.executeWithoutResult(status -> ledger.append(statement, Author.of(office())));
    }

    private Person office() {
        return organisation.findPerson("office").orElseThrow();
    }
}
