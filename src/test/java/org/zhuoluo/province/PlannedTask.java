package org.zhuoluo.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task of the plan: its numbers, which units of the district lead it and answer for it, how many measures it has, by when. */
record PlannedTask(
        String number,
        int running,
        Fate fate,
        int lead,
        List<Integer> responsible,
        int measures,
        @Nullable LocalDate deadline,
        @Nullable String indicator) {

    String problem() {
        return number.substring(0, number.indexOf('.'));
    }

    String measure(int at) {
        return number + "." + (at + 1);
    }

    /** The unit that reports for the so-manieth time: those that do the work take turns. */
    int reporter(int time) {
        int turn = time % (responsible.size() + 1);
        return turn == 0 ? lead : responsible.get(turn - 1);
    }

    String mode() {
        return deadline == null
                ? "CONTINUOUS"
                : deadline.isBefore(RoundPlan.STARTS_ON.plusMonths(3)) ? "IMMEDIATE" : "TIME_LIMITED";
    }
}
