package org.zhuoluo.rectification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.NotAllowed;

/**
 * The door through which a round gets its problems, tasks and measures. What is new is created, what differs is revised,
 * what is the same is left alone; each creation and revision is an entry in the ledger, in the same transaction. A claimed
 * task keeps its lead unit and its deadline: another one is refused ({@link Revising}).
 */
@Component
public class Planning {

    private final Problems problems;
    private final Tasks tasks;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Ledger ledger;
    private final Plans plans;
    private final PlanWords words;
    private final Clock clock;

    Planning(
            Problems problems,
            Tasks tasks,
            EntityManager entities,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Ledger ledger,
            Plans plans,
            PlanWords words,
            Clock clock) {
        this.problems = problems;
        this.tasks = tasks;
        this.entities = entities;
        this.jdbc = jdbc;
        this.batches = batches;
        this.ledger = ledger;
        this.plans = plans;
        this.words = words;
        this.clock = clock;
    }

    /** How many problems, tasks and measures were created, changed, or found as they were. */
    public record Laid(int created, int changed, int unchanged) {}

    /** Lays the plan over the round, as the office. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Laid lay(Round round, Plan plan, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("plan");
        }
        Map<String, Problem> known =
                problems.ofRound(round.id()).stream().collect(Collectors.toMap(Problem::number, Function.identity()));
        Map<String, Task> knownTasks =
                tasks.ofRound(round.id()).stream().collect(Collectors.toMap(Task::number, Function.identity()));
        List<Statement> owed = new ArrayList<>();
        int[] count = new int[2];
        labels(round.id(), plan);
        problems(round, plan, known, owed, count);
        entities.flush();
        Revising revising = tasks(round, plan, knownTasks, owed, count);
        entities.flush();
        milestones(round.id(), plan, revising);
        Author author = Author.of(by);
        ledger.appendAll(owed.stream().map(statement -> statement.by(author)).toList());
        int all = plan.problems().size() + plan.tasks().size();
        return new Laid(count[0], count[1], all - count[0] - count[1]);
    }

    private void problems(Round round, Plan plan, Map<String, Problem> known, List<Statement> owed, int[] count) {
        Outline outline = new Outline(jdbc, round.id());
        LocalDate day = LocalDate.now(clock);
        int position = known.size();
        for (Plan.PlannedProblem planned : plan.problems()) {
            Problem problem = known.get(planned.number());
            if (problem == null) {
                problem = new Problem(round.id(), ++position, planned, outline);
                entities.persist(problem);
                owed.add(problem.created(day));
                count[0]++;
            } else {
                List<Statement> changes = problem.revise(planned, outline, day);
                owed.addAll(changes);
                count[1] += changes.size();
            }
        }
    }

    private Revising tasks(Round round, Plan plan, Map<String, Task> known, List<Statement> owed, int[] count) {
        LocalDate day = LocalDate.now(clock);
        Revising revising = new Revising(round, plans, words, claimed(round, known, day));
        int running = known.values().stream().mapToInt(Task::running).max().orElse(0);
        int highest = plan.tasks().stream()
                .mapToInt(task -> task.running() == null ? 0 : task.running())
                .max()
                .orElse(0);
        running = Math.max(running, highest);
        for (Plan.PlannedTask planned : plan.tasks()) {
            Task task = known.get(planned.number());
            if (task == null) {
                Integer wanted = planned.running();
                task = new Task(round.id(), wanted == null ? ++running : wanted, planned);
                entities.persist(task);
                owed.addAll(created(task, day));
                count[0]++;
            } else {
                revising.revise(task, planned, day).ifPresent(changed -> {
                    owed.add(changed);
                    count[1]++;
                });
            }
        }
        revising.refuseIfAny();
        return revising;
    }

    /** The tasks that are claimed; nothing is asked in a round that has none. */
    private Set<String> claimed(Round round, Map<String, Task> known, LocalDate day) {
        return known.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select number from task_standings(?, ?) where standing <> 'UNCLAIMED'")
                        .params(round.id(), day)
                        .query(String.class)
                        .list());
    }

    private static List<Statement> created(Task task, LocalDate day) {
        List<Statement> owed = new ArrayList<>();
        owed.add(Statement.of(task.subject(), Kind.CREATED, task.words(), day));
        for (Measure measure : task.measures()) {
            Subject subject = Subject.of(task.subject().round(), measure.number());
            owed.add(Statement.of(subject, Kind.CREATED, measure.words(), day));
        }
        return owed;
    }

    private void labels(int round, Plan plan) {
        List<Plan.PlannedLabel> wanted = plan.problems().stream()
                .flatMap(problem -> problem.labels().stream())
                .distinct()
                .toList();
        for (Plan.PlannedLabel label : wanted) {
            jdbc.sql("""
                            insert into labels (round_id, kind, name, position)
                            select :round, :kind, :name, count(*) + 1 from labels where round_id = :round
                            on conflict do nothing
                            """)
                    .param("round", round)
                    .param("kind", label.kind().name())
                    .param("name", label.name())
                    .update();
        }
    }

    private void milestones(int round, Plan plan, Revising revising) {
        List<Object[]> all = new ArrayList<>();
        for (Plan.PlannedTask task : plan.tasks()) {
            task.milestones()
                    .forEach(stage -> all.add(
                            new Object[] {round, task.number(), stage.indicator(), stage.due(), stage.target()}));
        }
        revising.restored()
                .forEach((task, stages) -> stages.forEach(
                        stage -> all.add(new Object[] {round, task, stage.indicator(), stage.due(), stage.target()})));
        batches.batchUpdate("""
                insert into milestones (round_id, task, indicator, due, target) values (?, ?, ?, ?, ?)
                on conflict (round_id, task, indicator, due) do update set target = excluded.target
                """, all);
    }
}
