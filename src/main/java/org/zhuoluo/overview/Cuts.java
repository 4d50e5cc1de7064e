package org.zhuoluo.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.shared.Week;

/**
 * The tasks of a round told apart, as of the end of a day and at the end of every week chosen: what the page, the API and the
 * tables taken away say.
 *
 * @param logPosition what the ledger knew when it was counted
 * @param overlapping whether a task may stand in several parts; if not, the parts add up to the whole
 * @param whole all tasks, each once
 */
public record Cuts(
        int round,
        Cut by,
        @Nullable ListKind list,
        LocalDate asOf,
        long logPosition,
        boolean overlapping,
        List<WeekEnd> weeks,
        List<Part> parts,
        Part whole) {

    /** How many weeks are shown where nothing else is asked for. */
    public static final int USUAL_WEEKS = 12;

    /** The end of a week: its Sunday, or the day of the figures where that comes before. */
    public record WeekEnd(String week, LocalDate day) {

        static WeekEnd of(Week week, LocalDate day) {
            return new WeekEnd(week.toString(), week.sunday().isAfter(day) ? day : week.sunday());
        }
    }

    /** One part: its figures of the day, and its counts at the end of each of the weeks. */
    public record Part(CutRow row, List<Count> weeks) {}

    /** The weeks from one to another, both of them too; none where the first comes after the last. */
    public static List<WeekEnd> weeks(Week from, Week to, LocalDate day) {
        List<WeekEnd> weeks = new ArrayList<>();
        for (Week week = from; week.compareTo(to) <= 0; week = week.next()) {
            weeks.add(WeekEnd.of(week, day));
        }
        return weeks;
    }

    @JsonIgnore
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
