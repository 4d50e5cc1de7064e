package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.Registry;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.supervision.AgendaItem.Source;
import org.zhuoluo.supervision.Attendee.State;

/** A meeting is planned from what presses, held once, and stays as it was. */
@HouseTest
class MeetingsIT {

    private static final int ROUND = 1;
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);
    private static final Filter NOW = Filter.of(null, null, null);

    @Autowired
    private Meetings meetings;

    @Autowired
    private Overview overview;

    @Autowired
    private Registry registry;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private StillClock clock;

    private Person office;

    @BeforeEach
    void comeIn() {
        clock.moveTo(MONDAY);
        office = person("office");
    }

    @Test
    void drawsTheAgendaFromWhatIsRedOrDue() {
        List<AgendaItem> drawn = meetings.proposal(ROUND, office).agenda();
        assertThat(drawn.stream().filter(item -> item.source() == Source.OVERDUE))
                .extracting(AgendaItem::task)
                .containsExactlyInAnyOrderElementsOf(overview.overdue(ROUND, NOW, office).stream()
                        .map(row -> row.number())
                        .toList());
        assertThat(drawn.stream().filter(item -> item.source() == Source.DUE))
                .extracting(AgendaItem::task)
                .allSatisfy(task -> assertThat(overview.dueWithin(14, ROUND, NOW, office))
                        .extracting(row -> row.number())
                        .contains(task));
        assertThat(drawn).extracting(AgendaItem::key).doesNotHaveDuplicates();
        assertThat(drawn).extracting(AgendaItem::source).containsOnlyOnce(Source.SILENT);
    }

    @Test
    void countsOnlyWhatWasHeld() {
        Figures.Meetings before = overview.figures(ROUND, NOW, office).meetings();
        int number = plan(MONDAY.plusDays(3));
        assertThat(overview.figures(ROUND, NOW, office).meetings()).isEqualTo(before);
        assertThat(registry.meetings(ROUND, NOW, office)).noneMatch(row -> row.number() == number);
        assertThat(registry.planned(ROUND, office)).anyMatch(row -> row.number() == number);
        everybodyCame(number);
        assertThatThrownBy(() -> meetings.hold(ROUND, number, MONDAY.plusDays(3), office))
                .isInstanceOf(Invalid.class);
        meetings.hold(ROUND, number, MONDAY, office);
        assertThat(overview.figures(ROUND, NOW, office).meetings().dispatch()).isEqualTo(before.dispatch() + 1);
        assertThat(registry.planned(ROUND, office)).noneMatch(row -> row.number() == number);
    }

    @Test
    void isHeldOnceAndStaysAsItWas() {
        int number = plan(MONDAY);
        assertThatThrownBy(() -> meetings.hold(ROUND, number, MONDAY, office)).isInstanceOf(Invalid.class);
        everybodyCame(number);
        meetings.hold(ROUND, number, MONDAY, office);
        assertThatThrownBy(() -> meetings.hold(ROUND, number, MONDAY, office)).isInstanceOf(Refusal.class);
        MeetingSheet held = meetings.sheet(ROUND, number, office);
        int version = held.meeting().version();
        assertThatThrownBy(() -> meetings.arrange(ROUND, number, version, List.of(AgendaItem.other("后加")), office))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meetings.attend(ROUND, number, version, List.of(Attendee.expected("后加")), office))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meetings.cancel(ROUND, number, "已经开过的会议不能取消", office))
                .isInstanceOf(Refusal.class);
        meetings.note(ROUND, number, "区政府办系临时请假。", office);
        MeetingSheet later = meetings.sheet(ROUND, number, office);
        assertThat(later.agenda()).isEqualTo(held.agenda());
        assertThat(later.attendance()).isEqualTo(held.attendance());
        assertThat(later.notes()).extracting(MeetingSheet.Note::words).containsExactly("区政府办系临时请假。");
        assertThat(entries(Kind.MEETING_HELD, number)).singleElement().satisfies(entry -> {
            assertThat(entry.words()).contains("应到2", "到会1", "委托1", "缺席0");
            assertThat(entry.entry()).isEqualTo(later.entry());
        });
    }

    @Test
    void losesNoChangeOfASecondWriter() {
        int number = plan(MONDAY);
        int version = meetings.sheet(ROUND, number, office).meeting().version();
        meetings.arrange(ROUND, number, version, List.of(AgendaItem.other("乙"), AgendaItem.other("甲")), office);
        assertThatThrownBy(() -> meetings.arrange(ROUND, number, version, List.of(AgendaItem.other("丙")), office))
                .isInstanceOf(Refusal.class);
        assertThat(meetings.sheet(ROUND, number, office).agenda())
                .extracting(AgendaItem::words)
                .containsExactly("乙", "甲");
    }

    @Test
    void isCalledOffWithAReasonAndCountsForNothing() {
        int number = plan(MONDAY.plusDays(1));
        assertThatThrownBy(() -> meetings.cancel(ROUND, number, "改期", office)).isInstanceOf(Invalid.class);
        meetings.cancel(ROUND, number, "区委常委会时间冲突，并入下周调度会", office);
        assertThat(registry.planned(ROUND, office)).noneMatch(row -> row.number() == number);
        assertThatThrownBy(() -> meetings.hold(ROUND, number, MONDAY, office)).isInstanceOf(Refusal.class);
        assertThat(entries(Kind.CHANGED, number)).hasSize(1);
    }

    @Test
    void refusesAPlanThatSaysTooLittle() {
        List<AgendaItem> agenda = List.of(AgendaItem.other("一"));
        assertThatThrownBy(() -> meetings.plan(ROUND, planned(MONDAY, " "), agenda, List.of("区委办"), office, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> meetings.plan(ROUND, planned(MONDAY, "调度"), List.of(), List.of("区委办"), office, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> meetings.plan(ROUND, planned(MONDAY, "调度"), agenda, List.of(), office, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> meetings.plan(ROUND, planned(MONDAY, "调度"), agenda, List.of("区委办", "区委办"), office, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> meetings.plan(
                        ROUND, planned(LocalDate.of(2019, 1, 1), "调度"), agenda, List.of("区委办"), office, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void isReadByThoseWhoSeeTheRoundAndRunByTheOffice() {
        assertThat(meetings.sheet(ROUND, 1, person("leader")).meeting().isHeld())
                .isTrue();
        assertThatThrownBy(() -> meetings.sheet(ROUND, 1, person("unit"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> meetings.sheet(ROUND, 99_999, office)).isInstanceOf(Missing.class);
        for (String login : List.of("leader", "supervisor", "unit")) {
            assertThatThrownBy(() -> meetings.proposal(ROUND, person(login))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> meetings.hold(ROUND, 1, MONDAY, person(login)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private int plan(LocalDate day) {
        return meetings.plan(
                ROUND,
                planned(day, "调度逾期任务"),
                meetings.proposal(ROUND, office).agenda(),
                List.of("区委办", "区政府办"),
                office,
                null);
    }

    private static Meeting.Plan planned(LocalDate day, String subject) {
        return new Meeting.Plan(Meeting.Kind.DISPATCH, day, subject, "区委第二会议室", "区委副书记");
    }

    private void everybodyCame(int number) {
        meetings.attend(
                ROUND,
                number,
                meetings.sheet(ROUND, number, office).meeting().version(),
                List.of(new Attendee("区委办", State.PRESENT, null), new Attendee("区政府办", State.DEPUTY, "副主任")),
                office);
    }

    private List<Entry> entries(Kind kind, int number) {
        return ledger.timeline(ROUND, "", 0, 200).items().stream()
                .filter(entry -> entry.kind() == kind
                        && String.valueOf(number).equals(entry.facts().get("meeting")))
                .toList();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
