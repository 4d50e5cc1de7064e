package org.zhuoluo.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Listed;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.rectification.Planning;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.rectification.TaskSheet;

/**
 * Does what a file asks through the doors that pages and programs use: plans as the act of planning, progress as reports. Each
 * door decides again about the person, the standing and the words; whatever one of them refuses is collected by row and
 * column, and then nothing is to stay of the whole.
 */
@Component
class TakingOver {

    private final Acting acting;
    private final Reporting reporting;
    private final Planning planning;
    private final Rectification rectification;
    private final Rounds rounds;
    private final BookRows rows;
    private final Clock clock;

    TakingOver(
            Acting acting,
            Reporting reporting,
            Planning planning,
            Rectification rectification,
            Rounds rounds,
            BookRows rows,
            Clock clock) {
        this.acting = acting;
        this.reporting = reporting;
        this.planning = planning;
        this.rectification = rectification;
        this.rounds = rounds;
        this.rows = rows;
        this.clock = clock;
    }

    /** Applies the rows under the pledge of that version; answers what was refused. */
    List<RowError> apply(int round, Changes changes, int pledge, Person by) {
        Refused refused = new Refused(changes);
        if (changes.form().rows() == Listed.PROBLEMS) {
            problems(round, changes, by, refused);
            return refused.errors();
        }
        Map<String, List<RowChange>> byTask = changes.rows().stream()
                .collect(Collectors.groupingBy(RowChange::chain, LinkedHashMap::new, Collectors.toList()));
        byTask.forEach((task, of) -> {
            refused.trying(
                    of, List.of(), () -> plan(round, task, of, changes.form().rows(), by, refused));
            of.forEach(row -> refused.trying(
                    List.of(row),
                    List.of(),
                    () -> report(round, task, row, changes.form().rows(), pledge, by)));
        });
        return refused.errors();
    }

    private void plan(int round, String task, List<RowChange> of, Listed kind, Person by, Refused refused) {
        boolean planned = of.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.field().change(kind) == Field.Change.PLAN);
        if (!planned) {
            return;
        }
        List<Measure> measures = rectification.task(round, task, by).measures().stream()
                .map(TaskSheet.MeasureState::measure)
                .toList();
        Map<String, List<String>> values =
                kind == Listed.TASKS ? PlanValues.ofTask(of.get(0), measures) : PlanValues.ofMeasures(of, measures);
        refused.trying(of, measures, () -> acting.act(round, task, Act.PLAN, Filled.typed(values), by, null));
    }

    private void report(int round, String task, RowChange row, Listed kind, int pledge, Person by) {
        for (Report report : ReportValues.of(row, kind, pledge)) {
            reporting.report(round, task, report, by, null);
        }
    }

    private void problems(int round, Changes changes, Person by, Refused refused) {
        List<String> numbers = changes.rows().stream().map(RowChange::number).toList();
        Map<String, BookRow> now = new LinkedHashMap<>();
        rows.each(
                Listed.PROBLEMS, round, LocalDate.now(clock), numbers, Scope.of(by), row -> now.put(row.number(), row));
        List<Plan.PlannedProblem> planned = new ArrayList<>();
        changes.rows()
                .forEach(row -> refused.trying(
                        List.of(row),
                        List.of(),
                        () -> planned.add(
                                ProblemValues.of(java.util.Objects.requireNonNull(now.get(row.number())), row))));
        refused.trying(
                changes.rows(),
                List.of(),
                () -> planning.lay(rounds.require(round, by), new Plan(planned, List.of()), by));
    }
}
