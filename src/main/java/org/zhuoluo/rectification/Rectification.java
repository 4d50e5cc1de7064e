package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.shared.Missing;

/**
 * The door to what must be put right: problems and tasks as they stand today, for whoever may know of them. A number that
 * does not exist and one outside the person's scope are missing alike.
 */
@Component
@Transactional(readOnly = true)
public class Rectification {

    private final Rounds rounds;
    private final Problems problems;
    private final Tasks tasks;
    private final Organisation organisation;
    private final States states;
    private final Ledger ledger;
    private final Clock clock;

    Rectification(
            Rounds rounds,
            Problems problems,
            Tasks tasks,
            Organisation organisation,
            States states,
            Ledger ledger,
            Clock clock) {
        this.rounds = rounds;
        this.problems = problems;
        this.tasks = tasks;
        this.organisation = organisation;
        this.states = states;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The task under its number, 7.2. */
    public TaskSheet task(int round, String number, Person by) {
        return sheet(rounds.require(round, by), requireTask(round, number, by));
    }

    /** The same, to be read and nothing else: also from a region above. */
    public TaskSheet taskToRead(int round, String number, Person by) {
        return sheet(rounds.requireToRead(round, by), requireTask(round, number, by));
    }

    /** The task under the office's running number, 37, to be read. */
    public TaskSheet taskRunning(int round, int running, Person by) {
        Round here = rounds.requireToRead(round, by);
        Task task = tasks.findByRunning(round, running).orElseThrow(() -> new Missing("task", running));
        return sheet(here, requireTask(round, task.number(), by));
    }

    /** The problem under its number, with those of its tasks the person may know of. */
    public ProblemSheet problem(int round, String number, Person by) {
        return problem(rounds.require(round, by), number, by);
    }

    /** The same, to be read and nothing else: also from a region above. */
    public ProblemSheet problemToRead(int round, String number, Person by) {
        return problem(rounds.requireToRead(round, by), number, by);
    }

    private ProblemSheet problem(Round here, String number, Person by) {
        int round = here.id();
        Problem problem =
                problems.findById(new Numbered(round, number)).orElseThrow(() -> new Missing("problem", number));
        List<Task> visible = tasks.ofProblem(round, number).stream()
                .filter(task -> isVisible(task, by))
                .toList();
        if (visible.isEmpty() && !Scope.of(by).whole()) {
            throw new Missing("problem", number);
        }
        return new ProblemSheet(
                here,
                problem,
                states.outlineOf(round, number),
                states.problem(round, number, LocalDate.now(clock)),
                visible.stream().map(task -> sheet(here, task)).toList());
    }

    /** The file under a digest, if it proves something in a task the person may know of. */
    public Evidence evidence(int round, String sha256, Person by) {
        rounds.requireToRead(round, by);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Missing("evidence", sha256);
        }
        return ledger.provedBy(round, sha256).stream()
                .filter(proof -> tasks.findById(new Numbered(round, proof.chain()))
                        .filter(task -> isVisible(task, by))
                        .isPresent())
                .map(Ledger.Proof::evidence)
                .findFirst()
                .orElseThrow(() -> new Missing("evidence", sha256));
    }

    Task requireTask(int round, String number, Person by) {
        return tasks.findById(new Numbered(round, number))
                .filter(task -> isVisible(task, by))
                .orElseThrow(() -> new Missing("task", number));
    }

    Standing standing(int round, String number) {
        return states.task(round, number, LocalDate.now(clock)).standing();
    }

    private TaskSheet sheet(Round here, Task task) {
        int round = here.id();
        LocalDate today = LocalDate.now(clock);
        Map<Integer, Unit> units = new HashMap<>();
        Function<Integer, Unit> unit = id -> units.computeIfAbsent(id, organisation::unit);
        Map<String, TaskSheet.MeasureState> done = states.measures(round, task, today);
        return new TaskSheet(
                here,
                task,
                problems.findById(new Numbered(round, task.problem())).orElseThrow(),
                unit.apply(task.leadUnitId()),
                task.parts().stream()
                        .map(part -> new TaskSheet.UnitPart(part.kind(), unit.apply(part.unitId())))
                        .sorted(java.util.Comparator.comparing(TaskSheet.UnitPart::kind))
                        .toList(),
                states.task(round, task.number(), today),
                task.measures().stream()
                        .map(measure -> java.util.Objects.requireNonNull(done.get(measure.number())))
                        .toList(),
                states.indicators(round, task, today),
                states.closingNumber(round, task.number()));
    }

    private static boolean isVisible(Task task, Person by) {
        Scope scope = Scope.of(by);
        return scope.whole() || task.involves(scope.unitOrNone());
    }
}
