package org.zhuoluo.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Head;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.Registry;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.overview.UnitRow;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.WeeklyReport.Overdue;
import org.zhuoluo.report.WeeklyReport.Prospect;
import org.zhuoluo.report.WeeklyReport.Troubles;
import org.zhuoluo.report.WeeklyReport.UnitProgress;
import org.zhuoluo.shared.Week;

/** Computes a weekly report: figures as the overview counts them, happenings as the ledger tells them. */
@Component
class Composing {

    private static final int AT_A_TIME = 500;

    private final Overview overview;
    private final ProgressFigures progress;
    private final Workload workload;
    private final Registry registry;
    private final Ledger ledger;
    private final OfficeName office;

    Composing(
            Overview overview,
            ProgressFigures progress,
            Workload workload,
            Registry registry,
            Ledger ledger,
            OfficeName office) {
        this.overview = overview;
        this.progress = progress;
        this.workload = workload;
        this.registry = registry;
        this.ledger = ledger;
        this.office = office;
    }

    WeeklyReport compose(Round round, Week week, LocalDate today, Map<Section, String> words, Person by) {
        LocalDate asOf = week.sunday().isAfter(today) ? today : week.sunday();
        Filter feedback = Filter.of(ListKind.FEEDBACK, null, asOf);
        List<TaskRow> overdue = overview.overdue(round.id(), feedback, by);
        WeekOfWork work = new WeekOfWork(tasks(round, asOf, by), ledger.during(round.id(), week.monday(), asOf));
        Head head = ledger.head();
        return new WeeklyReport(
                WeeklyReport.FORMAT,
                new WeeklyReport.Head(
                        round.id(),
                        round.name(),
                        round.demonstration(),
                        office.of(round),
                        week.toString(),
                        week.monday(),
                        week.sunday(),
                        asOf,
                        null,
                        null),
                progress.of(round, asOf, week.monday().minusDays(1), overdue.size(), by),
                work.work(),
                work.closings(),
                new Troubles(
                        overdue.stream().map(Composing::overdue).toList(),
                        work.returned(),
                        workload.silent(round.id(), Filter.of(null, null, asOf), by).stream()
                                .map(UnitRow::name)
                                .toList()),
                prospect(round, week, feedback, by),
                units(round, feedback, work, by),
                words,
                new WeeklyReport.Footing(head.position(), head.digest()));
    }

    private Map<String, TaskRow> tasks(Round round, LocalDate asOf, Person by) {
        Map<String, TaskRow> tasks = new HashMap<>();
        for (int page = 0; page == 0 || tasks.size() == page * AT_A_TIME; page++) {
            Filter filter = Filter.of(
                    Map.of("asOf", asOf.toString(), "page", String.valueOf(page), "size", String.valueOf(AT_A_TIME)));
            overview.tasks(round.id(), filter, by).items().forEach(task -> tasks.put(task.number(), task));
        }
        return tasks;
    }

    private Prospect prospect(Round round, Week week, Filter feedback, Person by) {
        List<WeeklyReport.Decision> decisions = new ArrayList<>();
        for (Registry.Meeting meeting : registry.meetings(round.id(), feedback, by)) {
            String decided = meeting.decisions();
            if (decided != null && !meeting.heldOn().isBefore(week.monday())) {
                decisions.add(new WeeklyReport.Decision(
                        MeetingNames.of(meeting.kind()), meeting.heldOn(), meeting.subject(), decided));
            }
        }
        return new Prospect(
                overview.dueWithin(ProspectChapter.DAYS_AHEAD, round.id(), feedback, by).stream()
                        .filter(task -> task.deadline() != null)
                        .map(task -> new WeeklyReport.Due(
                                task.number(), task.words(), task.leadUnit(), task.responsible(), task.deadline()))
                        .sorted(Comparator.comparing(WeeklyReport.Due::deadline))
                        .toList(),
                decisions);
    }

    private List<UnitProgress> units(Round round, Filter feedback, WeekOfWork work, Person by) {
        return overview.cut(Cut.LEAD_UNIT, round.id(), feedback, by).stream()
                .map(row -> new UnitProgress(
                        row.name(),
                        row.tasks().countable(),
                        row.tasks().selfReported(),
                        row.tasks().verified(),
                        row.tasks().closed(),
                        row.tasks().rate(),
                        row.overdue(),
                        work.entriesLedBy(row.name())))
                .toList();
    }

    private static Overdue overdue(TaskRow task) {
        return new Overdue(
                task.number(),
                task.words(),
                task.leadUnit(),
                task.responsible(),
                task.person(),
                task.deadlinePhrase(),
                Objects.requireNonNull(task.deadline()),
                task.daysOver());
    }
}
