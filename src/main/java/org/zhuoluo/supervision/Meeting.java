package org.zhuoluo.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about the rectification (会议, facts.md F18). It is planned with an agenda and a list of those asked, held once,
 * or called off; once held, agenda and attendance stay as they were, and what is wrong in them is put right by a note.
 */
public record Meeting(
        int number,
        Kind kind,
        LocalDate heldOn,
        String subject,
        @Nullable String decisions,
        @Nullable String place,
        @Nullable String chair,
        State state,
        int version) {

    /** The kinds of F18, and the weekly dispatch meeting of W8. */
    public enum Kind {
        DISPATCH,
        PROGRESS,
        LEADING_GROUP,
        STANDING_COMMITTEE,
        SECRETARY
    }

    /** Only what was held counts in the figures. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    /** What is settled before it is held; the day may lie ahead. */
    public record Plan(
            Kind kind,
            LocalDate day,
            String subject,
            @Nullable String place,
            @Nullable String chair) {}
}
