package org.zhuoluo.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a round at the end of a day: what dashboard, API and papers say, counted from rows each time. */
public record Figures(
        int round,
        LocalDate asOf,
        long logPosition,
        int aspects,
        int items,
        Count problems,
        Count recommendations,
        Tasks tasks,
        OnTime onTime,
        Measures measures,
        SelfCheck selfCheck,
        int leadUnits,
        int mechanisms,
        int guidanceDocuments,
        int templates,
        Led ledByLeaders,
        Accountability accountability,
        Meetings meetings,
        List<IndicatorFigure> indicators) {

    public record Tasks(
            int total,
            int withdrawn,
            int unclaimed,
            int notStarted,
            int underWay,
            int selfReported,
            int verified,
            int closed,
            int overdue,
            int dueSoon,
            BigDecimal rate) {

        public Count count() {
            return new Count(total, withdrawn, selfReported, verified, closed, rate);
        }
    }

    /** Measures said to be done, and those of them whose task is verified or closed: the three counts at their level. */
    public record Measures(int total, int done, int verified, int closed) {}

    /** How many units looked at themselves, and how many problems they found. */
    public record SelfCheck(int units, int problems) {}

    /** What principals lead in person, and what they singled out (facts.md F17); {@code by} tells the tasks apart by leader. */
    public record Led(int tasks, int keyProblems, List<LedBy> by) {}

    /** What one principal leads in person: tasks in all, closed, overdue. */
    public record LedBy(String leader, int tasks, int closed, int overdue) {}

    /** Organisations, people, cases: three units of count that are never added up. */
    public record Accountability(
            int organisationsCriticised,
            int admonitoryTalks,
            int casesFiled,
            int sanctions,
            int transferredToJustice) {}

    public record Meetings(int secretary, int standingCommittee, int leadingGroup, int progress, int dispatch) {}

    public record IndicatorFigure(
            String task,
            String name,
            String unit,
            BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal rate) {

        /** Whether the last reading is at the target or beyond it. */
        @JsonIgnore
        public boolean isReached() {
            return actual != null && actual.compareTo(target) >= 0;
        }
    }
}
