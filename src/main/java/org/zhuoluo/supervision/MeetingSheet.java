package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Round;

/** A meeting with everything that hangs on it: what its page and its minutes draw. */
public record MeetingSheet(
        Round round,
        Meeting meeting,
        List<AgendaItem> agenda,
        List<Attendee> attendance,
        List<Decision> decisions,
        List<Note> notes,
        @Nullable UUID entry) {

    /** Words added after the meeting was held or called off: by whom and when. */
    public record Note(String words, String author, LocalDate day) {}

    public List<Attendee> attendees(Attendee.State state) {
        return attendance.stream().filter(one -> one.state() == state).toList();
    }

    public long open() {
        return decisions.stream().filter(one -> !one.isDone()).count();
    }
}
