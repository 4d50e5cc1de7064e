package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided (决议), in its own words, and what becomes of it: a new task under a problem, a day by which a task
 * answers, an instruction to a unit on a task, or nothing but the record. Open until somebody notes what came of it.
 */
public record Decision(
        int number,
        Kind kind,
        String words,
        @Nullable String problem,
        @Nullable String task,
        @Nullable LocalDate due,
        @Nullable Integer unitId,
        @Nullable String unit,
        UUID entry,
        @Nullable String followedUp,
        @Nullable LocalDate followedUpOn,
        @Nullable String followedUpBy) {

    /** What it becomes. */
    public enum Kind {
        TASK,
        DEADLINE,
        INSTRUCTION,
        RECORD
    }

    public boolean isDone() {
        return followedUp != null;
    }

    /** Whether the draft decides just this: recorded once more it would be done twice. */
    boolean says(Draft draft) {
        return kind == draft.kind()
                && words.equals(draft.words())
                && (kind != Kind.TASK || draft.problem().equals(problem))
                && (kind != Kind.DEADLINE || draft.task().equals(task) && Objects.equals(due, draft.due()))
                && (kind != Kind.INSTRUCTION || draft.task().equals(task) && Objects.equals(unitId, draft.unitId()));
    }

    /** A decision as it is handed in: numbers of problem and task as people say them. */
    public record Draft(
            Kind kind,
            String words,
            String problem,
            String task,
            @Nullable LocalDate due,
            @Nullable Integer unitId) {}
}
