package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;
import org.zhuoluo.supervision.Attendee.State;

/** What a meeting must have to be planned and to have been held, and how the ledger says that it was. */
final class MeetingRules {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST = 2000;

    private MeetingRules() {}

    static void check(Round round, Meeting.Plan plan, List<AgendaItem> agenda, List<String> attendees) {
        List<Violation> wrong = new ArrayList<>();
        line(wrong, "subject", plan.subject(), true);
        line(wrong, "place", plan.place(), false);
        line(wrong, "chair", plan.chair(), false);
        if (plan.day().isBefore(round.startsOn())) {
            wrong.add(new Violation("day", "invalid.meeting-before-the-round", List.of(round.startsOn())));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        checkAgenda(agenda);
        checkNames(attendees);
    }

    static void checkAgenda(List<AgendaItem> agenda) {
        if (agenda.isEmpty()) {
            throw Invalid.field("agenda", "invalid.agenda-empty");
        }
        if (agenda.stream().anyMatch(item -> item.words().length() > LONGEST)) {
            throw Invalid.field("others", "invalid.words-too-long", LONGEST);
        }
    }

    static void checkNames(List<String> attendees) {
        if (attendees.isEmpty()) {
            throw Invalid.field("attendees", "invalid.attendees-empty");
        }
        List<String> seen = new ArrayList<>();
        for (String name : attendees) {
            if (name.isBlank() || name.length() > LONGEST_LINE) {
                throw Invalid.field("attendees", "invalid.line", LONGEST_LINE);
            }
            if (seen.contains(name)) {
                throw Invalid.field("attendees", "invalid.attendee-twice", name);
            }
            seen.add(name);
        }
    }

    static void checkAttended(List<Attendee> attendance) {
        long open =
                attendance.stream().filter(one -> one.state() == State.EXPECTED).count();
        if (attendance.isEmpty() || open > 0) {
            throw Invalid.field("attendance", "invalid.attendance-open", open);
        }
    }

    static String words(String field, String written) {
        String words = written.strip();
        if (words.isEmpty()) {
            throw Invalid.field(field, "invalid.meeting-words");
        }
        if (words.length() > LONGEST) {
            throw Invalid.field(field, "invalid.words-too-long", LONGEST);
        }
        return words;
    }

    static Meeting held(Meeting meeting, LocalDate day) {
        return turned(meeting, Meeting.State.HELD, day);
    }

    static Meeting cancelled(Meeting meeting) {
        return turned(meeting, Meeting.State.CANCELLED, meeting.heldOn());
    }

    static String said(Meeting held, int agenda, List<Attendee> attendance) {
        return "会议召开：%s。议程%s项；应到%s，到会%s，委托%s，缺席%s。"
                .formatted(
                        held.subject(),
                        agenda,
                        attendance.size(),
                        count(attendance, State.PRESENT),
                        count(attendance, State.DEPUTY),
                        count(attendance, State.ABSENT));
    }

    private static long count(List<Attendee> attendance, State state) {
        return attendance.stream().filter(one -> one.state() == state).count();
    }

    private static Meeting turned(Meeting meeting, Meeting.State state, LocalDate day) {
        return new Meeting(
                meeting.number(),
                meeting.kind(),
                day,
                meeting.subject(),
                meeting.decisions(),
                meeting.place(),
                meeting.chair(),
                state,
                meeting.version());
    }

    private static void line(List<Violation> wrong, String field, @Nullable String value, boolean required) {
        int length = value == null ? 0 : value.strip().length();
        if (length > LONGEST_LINE || required && length == 0) {
            wrong.add(new Violation(field, "invalid.line", List.of(LONGEST_LINE)));
        }
    }
}
