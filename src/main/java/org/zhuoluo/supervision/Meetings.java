package org.zhuoluo.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Reasons;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to the meetings of a round (facts.md W8, F18). The office plans one, with an agenda drawn from what is red or due
 * and those to be asked; notes who came; and says once that it was held, which the ledger keeps. From then on agenda and
 * attendance are fixed. Those who see the whole round read.
 */
@Component
@Transactional
public class Meetings {

    private final Rounds rounds;
    private final MeetingRows rows;
    private final DecisionRows decisions;
    private final AgendaDrawing drawing;
    private final Collection collection;
    private final Ledger ledger;
    private final Clock clock;

    Meetings(
            Rounds rounds,
            MeetingRows rows,
            DecisionRows decisions,
            AgendaDrawing drawing,
            Collection collection,
            Ledger ledger,
            Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.decisions = decisions;
        this.drawing = drawing;
        this.collection = collection;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What presses today, and who would have to be there. */
    public record Proposal(List<AgendaItem> agenda, List<String> attendees) {}

    @Transactional(readOnly = true)
    public MeetingSheet sheet(int id, int number, Person by) {
        Round round = seen(id, by);
        Meeting meeting = rows.find(id, number).orElseThrow(() -> new Missing("meeting", number));
        return new MeetingSheet(
                round,
                meeting,
                rows.agenda(id, number),
                rows.attendance(id, number),
                decisions.list(id, number),
                rows.notes(id, number),
                rows.held(id, number).orElse(null));
    }

    @Transactional(readOnly = true)
    public Proposal proposal(int id, Person by) {
        run(id, by);
        AgendaDrawing.Drawn drawn = drawing.draw(
                id,
                today(),
                collection.missingNow(id, by).stream()
                        .map(CollectionGrid.Row::name)
                        .toList());
        return new Proposal(drawn.items(), drawn.attendees());
    }

    /** Plans a meeting; answers its number. A form sent twice, known by its key, plans one. */
    public int plan(
            int id,
            Meeting.Plan plan,
            List<AgendaItem> agenda,
            List<String> attendees,
            Person by,
            @Nullable String key) {
        Round round = run(id, by);
        MeetingRules.check(round, plan, agenda, attendees);
        Optional<Integer> before = rows.begin(id, key);
        if (before.isPresent()) {
            return before.get();
        }
        int number = rows.add(id, plan, key);
        rows.arrange(id, number, agenda);
        rows.attend(id, number, attendees.stream().map(Attendee::expected).toList());
        return number;
    }

    /** Puts down the agenda, in order; refused when somebody else changed the plan since {@code version} was read. */
    public void arrange(int id, int number, int version, List<AgendaItem> agenda, Person by) {
        planned(id, number, version, by);
        MeetingRules.checkAgenda(agenda);
        rows.arrange(id, number, agenda);
        rows.raise(id, number);
    }

    /** Puts down who is asked and who came. */
    public void attend(int id, int number, int version, List<Attendee> attendance, Person by) {
        planned(id, number, version, by);
        MeetingRules.checkNames(attendance.stream().map(Attendee::name).toList());
        rows.attend(id, number, attendance);
        rows.raise(id, number);
    }

    /** Says that it was held on that day, once; only when of everybody asked it is known whether they came. */
    public void hold(int id, int number, LocalDate day, Person by) {
        Round round = run(id, by);
        Meeting meeting = planned(rows.lock(id, number).orElseThrow(() -> new Missing("meeting", number)));
        if (day.isAfter(today())) {
            throw Invalid.field("day", "invalid.day-in-the-future");
        }
        List<Attendee> attendance = rows.attendance(id, number);
        MeetingRules.checkAttended(attendance);
        Meeting held = MeetingRules.held(meeting, day);
        rows.becomes(id, held);
        String words = MeetingRules.said(held, rows.agenda(id, number).size(), attendance);
        ledger.append(about(round, held, Kind.MEETING_HELD, words, day), Author.of(by));
    }

    /** Calls a planned meeting off, with the reason. */
    public void cancel(int id, int number, String reason, Person by) {
        Round round = run(id, by);
        Meeting meeting = planned(rows.lock(id, number).orElseThrow(() -> new Missing("meeting", number)));
        String words = Reasons.required("reason", reason);
        rows.becomes(id, MeetingRules.cancelled(meeting));
        ledger.append(about(round, meeting, Kind.CHANGED, "取消：" + words, today()), Author.of(by));
    }

    /** Adds words to a meeting that was held: the only way to put right what its record says. */
    public void note(int id, int number, String words, Person by) {
        Round round = run(id, by);
        Meeting meeting = rows.lock(id, number).orElseThrow(() -> new Missing("meeting", number));
        if (!meeting.isHeld()) {
            throw new Refusal("refusal.meeting-not-held");
        }
        String said = MeetingRules.words("note", words);
        if (rows.notes(id, number).stream().anyMatch(note -> note.words().equals(said))) {
            throw new Refusal("refusal.meeting-noted");
        }
        ledger.append(about(round, meeting, Kind.CHANGED, said, today()), Author.of(by));
    }

    private Meeting planned(int id, int number, int version, Person by) {
        run(id, by);
        Meeting meeting = planned(rows.lock(id, number).orElseThrow(() -> new Missing("meeting", number)));
        if (meeting.version() != version) {
            throw new Refusal("refusal.meeting-changed");
        }
        return meeting;
    }

    private static Meeting planned(Meeting meeting) {
        if (!meeting.isPlanned()) {
            throw new Refusal("refusal.meeting-is." + meeting.state());
        }
        return meeting;
    }

    private static Statement about(Round round, Meeting meeting, Kind kind, String words, LocalDate day) {
        return Statement.of(Subject.round(round.id()), kind, words, day)
                .stating(Map.of(Fact.MEETING, String.valueOf(meeting.number())));
    }

    Round seen(int id, Person by) {
        Round round = rounds.require(id, by);
        if (!by.seesWholeRounds()) {
            throw new NotAllowed("meeting");
        }
        return round;
    }

    Round run(int id, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("run a meeting");
        }
        return seen(id, by);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
