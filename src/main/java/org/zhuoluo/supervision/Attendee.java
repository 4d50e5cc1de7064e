package org.zhuoluo.supervision;

import org.jspecify.annotations.Nullable;

/** A unit or leader asked to a meeting, and whether they came, sent somebody, or stayed away. */
public record Attendee(String name, State state, @Nullable String deputy) {

    /** Expected until the meeting is under way. */
    public enum State {
        EXPECTED,
        PRESENT,
        DEPUTY,
        ABSENT
    }

    public static Attendee expected(String name) {
        return new Attendee(name, State.EXPECTED, null);
    }
}
