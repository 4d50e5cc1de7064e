package org.zhuoluo.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.TaskBook;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.paper.Paper;

/**
 * The door to the lists of a round on paper (问题清单、责任清单、任务清单) and to the task books of its units: the rows of the
 * pages, all of them, as far as the person sees them and the filter leaves them.
 */
@Component
@Transactional(readOnly = true)
public class ListPapers {

    private final Overview overview;
    private final WallCharts charts;
    private final Workload workload;
    private final Rounds rounds;
    private final Printing printing;
    private final OfficeName office;
    private final PaperWords said;
    private final Clock clock;

    ListPapers(
            Overview overview,
            WallCharts charts,
            Workload workload,
            Rounds rounds,
            Printing printing,
            OfficeName office,
            PaperWords said,
            Clock clock) {
        this.overview = overview;
        this.charts = charts;
        this.workload = workload;
        this.rounds = rounds;
        this.printing = printing;
        this.office = office;
        this.said = said;
        this.clock = clock;
    }

    public PaperFile problems(int round, Filter filter, PaperForm form, Person by) {
        return print(
                PaperKind.PROBLEM_LIST,
                round,
                filter,
                form,
                by,
                of -> ListPaper.problems(
                        Pages.all(page -> overview.problems(round, filter.onLongPage(page), by)), of, said));
    }

    public PaperFile duties(int round, Filter filter, PaperForm form, Person by) {
        return print(
                PaperKind.DUTY_LIST,
                round,
                filter,
                form,
                by,
                of -> ListPaper.duties(
                        Pages.all(page -> overview.tasks(round, filter.onLongPage(page), by)), of, said));
    }

    public PaperFile tasks(int round, Filter filter, PaperForm form, Person by) {
        return print(
                PaperKind.TASK_LIST,
                round,
                filter,
                form,
                by,
                of -> ListPaper.tasks(
                        Pages.all(page -> overview.tasks(round, filter.onLongPage(page), by)),
                        Pages.all(page -> overview.measures(round, filter.onLongPage(page), by)),
                        of,
                        said));
    }

    /** All that one unit owes; missing where it has nothing to do with what the person may see. */
    public PaperFile book(int round, int unit, Filter filter, PaperForm form, Person by) {
        TaskBook book = charts.book(round, unit, filter, by);
        Round of = book.chart().round();
        return printing.print(
                PaperKind.TASK_BOOK,
                of,
                TaskBookPaper.of(book, office.of(of), said),
                book.chart().day(),
                of.name() + "_任务书_" + book.unit().name(),
                form);
    }

    private PaperFile print(
            PaperKind kind, int id, Filter filter, PaperForm form, Person by, Function<ListPaper.Scope, Paper> drawn) {
        Round round = rounds.requireToRead(id, by);
        LocalDate day = filter.asOf() == null ? LocalDate.now(clock) : filter.asOf();
        ListPaper.Scope of = new ListPaper.Scope(round.name(), unit(id, filter, by), day);
        Paper paper = drawn.apply(of);
        String unit = of.unit() == null ? "" : "_" + of.unit();
        return printing.print(
                kind, round, paper, day, round.name() + "_" + paper.title().get(0) + unit, form);
    }

    private @Nullable String unit(int round, Filter filter, Person by) {
        return filter.unit() == null
                ? null
                : workload.unit(round, filter.unit(), Filter.of(null, null, filter.asOf()), by)
                        .name();
    }
}
