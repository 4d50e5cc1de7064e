package org.zhuoluo.rectification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door through which a problem gets one more task (分解任务, facts.md W17). The office names any lead unit, which then has
 * to claim; a unit that leads a task of the problem already leads the new one too, and has claimed it by making it. A number
 * is the next under the problem, and none is given twice. Refused under a problem that is closed or withdrawn: a
 * recurrence is a new problem.
 */
@Component
@Transactional
public class Splitting {

    private final Rectification rectification;
    private final Deputies deputies;
    private final Tasks tasks;
    private final Plans plans;
    private final EntityManager entities;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Splitting(
            Rectification rectification,
            Deputies deputies,
            Tasks tasks,
            Plans plans,
            EntityManager entities,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.rectification = rectification;
        this.deputies = deputies;
        this.tasks = tasks;
        this.plans = plans;
        this.entities = entities;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The task made: its number, and the receipt of the entry that tells of it. */
    public record Made(String number, Receipt receipt) {}

    /** Whether this person may add a task to the problem now: what its page offers. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(ProblemSheet sheet, Person by) {
        return isOpen(sheet) && hand(sheet, by).isPresent();
    }

    /** The form to begin with: of the person's own unit, or of the lead unit of the problem's first task. */
    @Transactional(readOnly = true)
    public PlanForm begin(int round, String problem, Person by) {
        ProblemSheet sheet = rectification.problem(round, problem, by);
        Hand hand = requireOpen(sheet, by);
        Unit own = hand.rights().unit();
        if (!hand.rights().is(Role.OFFICE) && own != null) {
            return PlanForm.empty(own.name());
        }
        return PlanForm.empty(
                sheet.tasks().isEmpty() ? "" : sheet.tasks().get(0).lead().name());
    }

    /** Adds a task with what was typed; a key used before answers what was made then and makes nothing. */
    public Made add(int round, String problem, PlanForm form, Person by, @Nullable String key) {
        jdbc.sql("select 1 from rounds where id = ? for no key update")
                .param(round)
                .query()
                .listOfRows();
        ProblemSheet sheet = rectification.problem(round, problem, by);
        Optional<Made> before = made(round, by, key);
        if (before.isPresent()) {
            return before.get();
        }
        Hand hand = requireOpen(sheet, by);
        Task task = lay(sheet, form, hand);
        Turn turn = new Turn(sheet.round(), task, Standing.UNCLAIMED, Course.of(List.of()), hand, LocalDate.now(clock));
        Statement.Signed created =
                turn.sign(turn.states(Kind.CREATED, task.words()).stating(Map.of(Fact.ADDED, "true")));
        Receipt receipt = ledger.append(created.statement(), created.author(), key);
        List<Statement> owed = new ArrayList<>();
        task.measures()
                .forEach(measure -> owed.add(
                        turn.states(measure, Kind.CREATED, measure.words()).stating(Map.of(Fact.ADDED, "true"))));
        if (!hand.rights().is(Role.OFFICE)) {
            owed.add(turn.states(Kind.CLAIMED, Claiming.WORDS));
        }
        owed.stream().map(turn::sign).forEach(one -> ledger.append(one.statement(), one.author()));
        return new Made(task.number(), receipt);
    }

    private Optional<Made> made(int round, Person by, @Nullable String key) {
        if (key == null || !ledger.knows(by.login(), key)) {
            return Optional.empty();
        }
        String chain = jdbc.sql("""
                        select e.chain from ledger_requests r
                        join ledger_entries e on e.round_id = r.round_id and e.entry = r.entry
                        where r.author = ? and r.key = ? and r.round_id = ? and e.kind = 'CREATED'
                        """)
                .params(by.login(), key, round)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("refusal.key-used-otherwise"));
        return ledger.written(by.login(), key, Subject.of(round, chain)).map(receipt -> new Made(chain, receipt));
    }

    private Task lay(ProblemSheet sheet, PlanForm form, Hand hand) {
        int round = sheet.round().id();
        List<Task> siblings = tasks.ofProblem(round, sheet.problem().number());
        String number = sheet.problem().number() + "." + (highest(siblings) + 1);
        PlanReader reader =
                new PlanReader(form, plans.units(sheet.round()), sheet.round().frameOn(LocalDate.now(clock)));
        int lead = reader.leadUnit();
        Unit own = hand.rights().unit();
        if (!hand.rights().is(Role.OFFICE) && own != null && lead != own.id()) {
            reader.wrong("leadUnit", "invalid.lead-is-own");
        }
        Optional<Task> same =
                siblings.stream().filter(task -> task.leadUnitId() == lead).findFirst();
        Plan.PlannedTask planned = new Plan.PlannedTask(
                number,
                sheet.problem().number(),
                null,
                reader.words(),
                reader.goal(),
                reader.mode(),
                lead,
                reader.parts(),
                same.map(Task::leader).orElse(null),
                same.map(Task::ledBy).orElse(null),
                reader.person(),
                reader.deadline(),
                reader.measures(number, List.of(), 1),
                reader.indicators(),
                reader.milestones());
        reader.refuseIfAny();
        Task task = new Task(round, tasks.highestRunning(round) + 1, planned);
        entities.persist(task);
        entities.flush();
        plans.keepMilestones(round, number, planned.milestones());
        return task;
    }

    private static int highest(List<Task> siblings) {
        return siblings.stream()
                .mapToInt(task ->
                        Integer.parseInt(task.number().substring(task.number().indexOf('.') + 1)))
                .max()
                .orElse(0);
    }

    private Hand requireOpen(ProblemSheet sheet, Person by) {
        Hand hand = hand(sheet, by).orElseThrow(() -> new NotAllowed("tasks"));
        if (!isOpen(sheet)) {
            throw new Refusal("refusal.problem-is-closed", sheet.problem().number());
        }
        return hand;
    }

    private static boolean isOpen(ProblemSheet sheet) {
        return sheet.standing().isOpen();
    }

    private Optional<Hand> hand(ProblemSheet sheet, Person by) {
        return deputies.handsOf(by).stream()
                .filter(hand -> hand.rights().is(Role.OFFICE)
                        || sheet.tasks().stream()
                                .anyMatch(one ->
                                        hand.rights().writesFor(one.task().leadUnitId())))
                .findFirst();
    }
}
