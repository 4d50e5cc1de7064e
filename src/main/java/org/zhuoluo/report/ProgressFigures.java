package org.zhuoluo.report;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.WeeklyReport.Count;
import org.zhuoluo.report.WeeklyReport.Course;
import org.zhuoluo.report.WeeklyReport.Measures;
import org.zhuoluo.report.WeeklyReport.Progress;

/** How the three lists stood at the end of a day and a week before. */
@Component
class ProgressFigures {

    private final Overview overview;

    ProgressFigures(Overview overview) {
        this.overview = overview;
    }

    Progress of(Round round, LocalDate now, LocalDate before, int overdue, Person by) {
        var feedback = overview.counts(round.id(), Filter.of(ListKind.FEEDBACK, null, now), by);
        var earlier = overview.counts(round.id(), Filter.of(ListKind.FEEDBACK, null, before), by);
        Filter selfCheck = Filter.of(ListKind.SELF_CHECK, null, now);
        return new Progress(
                new Course(count(feedback.problems()), count(earlier.problems())),
                new Course(count(feedback.recommendations()), count(earlier.recommendations())),
                new Course(
                        count(feedback.tasks().count()), count(earlier.tasks().count())),
                new Measures(
                        feedback.measures().total(),
                        feedback.measures().done(),
                        earlier.measures().done()),
                course(round, ListKind.DURING_INSPECTION, now, before, by),
                course(round, ListKind.SELF_CHECK, now, before, by),
                overview.cut(Cut.LEAD_UNIT, round.id(), selfCheck, by).size(),
                overdue);
    }

    private Course course(Round round, ListKind list, LocalDate now, LocalDate before, Person by) {
        return new Course(
                count(overview.counts(round.id(), Filter.of(list, null, now), by)
                        .problems()),
                count(overview.counts(round.id(), Filter.of(list, null, before), by)
                        .problems()));
    }

    private static Count count(org.zhuoluo.overview.Count count) {
        return new Count(
                count.total(), count.withdrawn(), count.selfReported(), count.verified(), count.closed(), count.rate());
    }
}
