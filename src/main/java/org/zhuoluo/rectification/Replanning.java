package org.zhuoluo.rectification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/**
 * A task is broken down (分解, facts.md W17): its lead unit, or the office, says anew what is to be done, by which measures,
 * measured by what, by whom. A measure on which something was reported and an indicator that was read stay; measures get
 * numbers that were never given before. Once a task is claimed its lead unit stays and its deadline moves by an extension
 * only. What was typed on a version that is no longer the present one is refused, so that nobody undoes unseen what
 * another changed. Owed are one entry that tells every change, before → after, and one for each new measure.
 */
@Component
class Replanning implements Deed {

    private final Tasks tasks;
    private final Plans plans;
    private final PlanWords words;
    private final EntityManager entities;

    Replanning(Tasks tasks, Plans plans, PlanWords words, EntityManager entities) {
        this.tasks = tasks;
        this.plans = plans;
        this.words = words;
        this.entities = entities;
    }

    @Override
    public Act act() {
        return Act.PLAN;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(
                Asked.words("words").optional(),
                Asked.words("goal").optional(),
                Asked.line("person").optional());
    }

    @Override
    public String view() {
        return "rectification/plan";
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        int round = turn.round().id();
        Task task = present(turn.task());
        PlanForm before = plans.form(turn.round(), task);
        PlanForm form = PlanForm.over(before, filled.values());
        if (!form.version().isEmpty() && !form.version().equals(before.version())) {
            Entry last = lastChange(turn.course());
            throw new Refusal(
                    "refusal.plan-changed-meanwhile",
                    task.number(),
                    last.author().name(),
                    last.happenedOn());
        }
        List<Measure> measuresBefore = task.measures();
        Plan.PlannedTask planned = read(turn, task, form, before);
        plans.forgetMilestones(round, task.number());
        task.take(planned);
        entities.lock(task, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        plans.keepMilestones(round, task.number(), planned.milestones());
        PlanForm after = plans.form(turn.round(), task);
        List<PlanChange> changes = PlanChange.between(before, after);
        if (changes.isEmpty()) {
            throw Invalid.field("words", "invalid.plan-unchanged");
        }
        List<Statement> owed = new ArrayList<>();
        owed.add(turn.states(Kind.CHANGED, words.told(changes)).stating(facts(before, after)));
        task.measures().stream()
                .filter(measure -> measuresBefore.stream()
                        .noneMatch(known -> known.number().equals(measure.number())))
                .map(measure -> Statement.of(
                                Subject.of(round, measure.number()), Kind.CREATED, measure.words(), turn.today())
                        .stating(Map.of(Fact.ADDED, "true")))
                .forEach(owed::add);
        return owed;
    }

    /** The task as it is behind the lock: what was read before may be older. */
    private Task present(Task task) {
        entities.detach(task);
        return tasks.findById(new Numbered(task.roundId(), task.number())).orElseThrow();
    }

    private static Entry lastChange(Course course) {
        List<Entry> changed = course.of(Kind.CHANGED);
        List<Entry> told = changed.isEmpty() ? course.of(Kind.CREATED) : changed;
        return told.get(told.size() - 1);
    }

    private Plan.PlannedTask read(Turn turn, Task task, PlanForm form, PlanForm before) {
        int round = turn.round().id();
        PlanReader reader =
                new PlanReader(form, plans.units(turn.round()), turn.round().frameOn(turn.today()));
        boolean free = turn.standing() == Standing.UNCLAIMED;
        if (!free && !form.leadUnit().strip().equals(before.leadUnit())) {
            reader.wrong("leadUnit", "invalid.lead-is-claimed");
        }
        boolean sameDeadline = form.deadline().strip().equals(before.deadline());
        if (!free && !sameDeadline) {
            reader.wrong("deadline", "invalid.deadline-by-extension");
        }
        List<Measure> measures = reader.measures(task.number(), task.measures(), plans.nextMeasure(round, task));
        Set<String> reported = plans.reportedOn(round, task.number());
        task.measures().stream()
                .filter(known -> reported.contains(known.number()))
                .filter(known ->
                        measures.stream().noneMatch(measure -> measure.number().equals(known.number())))
                .forEach(known -> reader.wrong("measures", "invalid.measure-reported-on", known.number()));
        List<Indicator> indicators = reader.indicators();
        Set<String> read = plans.read(round, task.number());
        task.indicators().stream()
                .filter(known -> read.contains(known.name()))
                .filter(known -> indicators.stream()
                        .noneMatch(indicator -> indicator.name().equals(known.name())))
                .forEach(known -> reader.wrong("indicators", "invalid.indicator-was-read", known.name()));
        Plan.PlannedTask planned = new Plan.PlannedTask(
                task.number(),
                task.problem(),
                task.running(),
                reader.words(),
                reader.goal(),
                reader.mode(),
                free ? reader.leadUnit() : task.leadUnitId(),
                reader.parts(),
                task.leader(),
                task.ledBy(),
                reader.person(),
                free && !sameDeadline ? reader.deadline() : task.deadline(),
                measures,
                indicators,
                reader.milestones());
        reader.refuseIfAny();
        return planned;
    }

    /** The fact that a task goes to another lead unit. */
    static Map<String, String> facts(PlanForm before, PlanForm after) {
        return before.leadUnit().equals(after.leadUnit()) ? Map.of() : Map.of(Fact.LEAD_UNIT, after.leadUnit());
    }
}
