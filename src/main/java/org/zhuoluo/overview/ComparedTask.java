package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.Standing;

/**
 * A task of which two days tell something different: how it stood at the end of each. Before is none for a task that came into
 * the tree later.
 */
public record ComparedTask(
        String number,
        String words,
        String leadUnit,
        @Nullable String leader,
        @Nullable State before,
        State after) {

    /** What became of the task with regard to the list asked for. */
    public enum Change {
        /** It is on the list now and was not before (现符合). */
        NOW,
        /** It was on the list and is no longer (不再符合). */
        NO_LONGER,
        /** It is on the list on both days, and something about it differs (有变化). */
        CHANGED
    }

    /**
     * How it stood at the end of a day.
     *
     * @param meets whether the list asked for had it that day
     */
    public record State(
            Standing standing,
            Light light,
            @Nullable LocalDate deadline,
            String deadlinePhrase,
            int extensions,
            int returns,
            boolean meets) {

        static State of(ResultSet row) throws SQLException {
            return new State(
                    Standing.valueOf(row.getString("standing")),
                    Light.valueOf(row.getString("light")),
                    row.getObject("deadline", LocalDate.class),
                    row.getString("deadline_phrase"),
                    row.getInt("extensions"),
                    row.getInt("returns"),
                    row.getBoolean("meets"));
        }
    }

    /** What changed for the list; none where the task is on it on neither day, or is quite the same. */
    public @Nullable Change change() {
        boolean met = before != null && before.meets();
        if (after.meets() != met) {
            return after.meets() ? Change.NOW : Change.NO_LONGER;
        }
        return after.meets() && !Objects.equals(before, after) ? Change.CHANGED : null;
    }

    public boolean standingDiffers() {
        return before != null && before.standing() != after.standing();
    }

    public boolean lightDiffers() {
        return before != null && before.light() != after.light();
    }

    public boolean deadlineDiffers() {
        return before != null && !Objects.equals(before.deadline(), after.deadline());
    }

    public boolean returnsDiffer() {
        return before != null && before.returns() != after.returns();
    }
}
