package org.zhuoluo.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit and what it has to do with a round: the tasks it leads, those it only takes part in, how many of both are closed or
 * overdue, when it last wrote, and whether it wrote in the week of the day (an open task asks for it).
 */
public record UnitRow(
        int id,
        String name,
        int leads,
        int takesPart,
        int feedback,
        int duringInspection,
        int selfCheck,
        int open,
        int answersFor,
        int closed,
        int overdue,
        @Nullable LocalDate lastEntryOn,
        boolean reportedThisWeek) {

    /** Whether the unit leads or answers for an open task and has written nothing this week. */
    public boolean isSilent() {
        return answersFor > 0 && !reportedThisWeek;
    }

    public int tasks() {
        return leads + takesPart;
    }
}
