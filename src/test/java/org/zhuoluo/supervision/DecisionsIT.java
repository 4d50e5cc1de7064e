package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Registry;
import org.zhuoluo.report.WeeklyReport;
import org.zhuoluo.report.WeeklyReports;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** What a meeting decides is written into the chain of what it is about, and is open until somebody says what came of it. */
@HouseTest
class DecisionsIT {

    private static final int ROUND = 1;
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);
    private static final String RESETTLEMENT = "10.1";

    @Autowired
    private Meetings meetings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Registry registry;

    @Autowired
    private WeeklyReports reports;

    @Autowired
    private Organisation organisation;

    private Person office;
    private int housing;
    private int meeting;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
        housing = organisation
                .findPerson("unit")
                .map(Person::unit)
                .map(unit -> unit.id())
                .orElseThrow();
        meeting = plan();
        meetings.attend(ROUND, meeting, 0, List.of(new Attendee("区政府办", Attendee.State.PRESENT, null)), office);
        meetings.hold(ROUND, meeting, MONDAY, office);
    }

    @Test
    void givesATaskADay() {
        decide(draft(Decision.Kind.DEADLINE, "", RESETTLEMENT, LocalDate.of(2020, 10, 20), null));
        Decision one = only();
        assertThat(one.due()).isEqualTo(LocalDate.of(2020, 10, 20));
        assertThat(entry(RESETTLEMENT, one).facts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("meeting", String.valueOf(meeting), "decision", "1", "due", "2020-10-20"));
    }

    @Test
    void instructsAUnitOnATask() {
        decide(draft(Decision.Kind.INSTRUCTION, "", RESETTLEMENT, null, housing));
        assertThat(entry(RESETTLEMENT, only()).facts()).containsEntry("unit", "区住房和城乡建设局");
    }

    @Test
    void asksForANewTaskUnderAProblemAndKnowsItOnceMade() {
        decide(draft(Decision.Kind.TASK, "10", "", null, null));
        assertThat(entry("10", only()).words()).isEqualTo("按月通报进度。");
        assertThatThrownBy(() -> decisions.followUp(ROUND, meeting, 1, "已分解", "15.1", office))
                .isInstanceOf(Invalid.class);
        decisions.followUp(ROUND, meeting, 1, "已分解为任务10.1", RESETTLEMENT, office);
        assertThat(only().task()).isEqualTo(RESETTLEMENT);
    }

    @Test
    void isDoneOnceSomebodySaysWhatCameOfIt() {
        decide(draft(Decision.Kind.RECORD, "", "", null, null));
        assertThat(meetings.sheet(ROUND, meeting, office).open()).isEqualTo(1);
        decisions.followUp(ROUND, meeting, 1, "已印发通报。", "", office);
        assertThat(meetings.sheet(ROUND, meeting, office).open()).isZero();
        assertThat(only().followedUpBy()).isEqualTo(office.name());
        assertThatThrownBy(() -> decisions.followUp(ROUND, meeting, 1, "再次", "", office))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isRecordedOnceUnderOneKey() {
        Decision.Draft draft = draft(Decision.Kind.DEADLINE, "", RESETTLEMENT, LocalDate.of(2020, 10, 21), null);
        decisions.decide(ROUND, meeting, draft, office, "decision-" + meeting);
        decisions.decide(ROUND, meeting, draft, office, "decision-" + meeting);
        assertThat(meetings.sheet(ROUND, meeting, office).decisions()).hasSize(1);
    }

    @Test
    void refusesWhatItCannotBecome() {
        LocalDate due = LocalDate.of(2020, 10, 20);
        Integer elsewhere = organisation
                .findUnit(office.regionId(), "区委组织部")
                .map(unit -> unit.id())
                .orElseThrow();
        for (Decision.Draft wrong : List.of(
                draft(Decision.Kind.TASK, "999", "", null, null),
                draft(Decision.Kind.DEADLINE, "", "999.1", due, null),
                draft(Decision.Kind.DEADLINE, "", "7.1", due, null),
                draft(Decision.Kind.DEADLINE, "", RESETTLEMENT, null, null),
                draft(Decision.Kind.DEADLINE, "", RESETTLEMENT, MONDAY.minusDays(1), null),
                draft(Decision.Kind.INSTRUCTION, "", RESETTLEMENT, null, null),
                draft(Decision.Kind.INSTRUCTION, "", RESETTLEMENT, null, elsewhere),
                new Decision.Draft(Decision.Kind.RECORD, " ", "", "", null, null))) {
            assertThatThrownBy(() -> decide(wrong)).as("%s", wrong).isInstanceOf(Invalid.class);
        }
        assertThat(meetings.sheet(ROUND, meeting, office).decisions()).isEmpty();
        Decision.Draft record = draft(Decision.Kind.RECORD, "", "", null, null);
        assertThatThrownBy(() -> decisions.decide(ROUND, plan(), record, office, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> decisions.decide(
                        ROUND,
                        meeting,
                        record,
                        organisation.findPerson("leader").orElseThrow(),
                        null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void standsInTheRegisterAndInTheWeeklyReport() {
        decide(draft(Decision.Kind.RECORD, "", "", null, null));
        decide(draft(Decision.Kind.DEADLINE, "", RESETTLEMENT, LocalDate.of(2020, 10, 20), null));
        assertThat(registry.meetings(ROUND, Filter.of(null, null, null), office))
                .filteredOn(row -> row.number() == meeting)
                .singleElement()
                .satisfies(row -> assertThat(row.decisions()).isEqualTo("按月通报进度；按月通报进度。"));
        assertThat(reports.sheet(ROUND, "2020-W42", office).report().prospect().decisions())
                .extracting(WeeklyReport.Decision::decided)
                .contains("按月通报进度；按月通报进度。");
    }

    private int plan() {
        return meetings.plan(
                ROUND,
                new Meeting.Plan(Meeting.Kind.PROGRESS, MONDAY, "棚改回迁推进会", null, null),
                List.of(AgendaItem.other("研究棚改回迁")),
                List.of("区政府办"),
                office,
                null);
    }

    private void decide(Decision.Draft draft) {
        decisions.decide(ROUND, meeting, draft, office, null);
    }

    private static Decision.Draft draft(Decision.Kind kind, String problem, String task, LocalDate due, Integer unit) {
        return new Decision.Draft(kind, "按月通报进度。", problem, task, due, unit);
    }

    private Decision only() {
        return meetings.sheet(ROUND, meeting, office).decisions().get(0);
    }

    private Entry entry(String chain, Decision decision) {
        Entry entry = ledger.find(ROUND, decision.entry()).orElseThrow();
        assertThat(entry.subject().chain()).isEqualTo(chain);
        assertThat(entry.kind()).isEqualTo(Kind.RESOLVED);
        assertThat(entry.happenedOn()).isEqualTo(MONDAY);
        return entry;
    }
}
