package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.shared.Invalid;

/**
 * Tasks of a round are planned anew by a workbook. What differs is told before → after; the same again changes nothing. For a
 * claimed task another lead unit is refused, and another deadline: that moves by an extension only.
 */
final class Revising {

    private final Round round;
    private final Plans plans;
    private final PlanWords words;
    private final Set<String> claimed;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, List<Milestone>> restored = new HashMap<>();
    private final List<Invalid.Violation> wrong = new ArrayList<>();
    private @Nullable Map<String, List<Milestone>> milestones;

    Revising(Round round, Plans plans, PlanWords words, Set<String> claimed) {
        this.round = round;
        this.plans = plans;
        this.words = words;
        this.claimed = claimed;
    }

    /** Takes over what is planned now; the entry owed, where anything differs. */
    Optional<Statement> revise(Task task, Plan.PlannedTask planned, LocalDate day) {
        if (claimed.contains(task.number()) && task.leadUnitId() != planned.leadUnitId()) {
            wrong.add(new Invalid.Violation("leadUnit", "invalid.lead-is-claimed-of", List.of(task.number())));
        }
        if (claimed.contains(task.number()) && !task.deadline().equals(planned.deadline())) {
            wrong.add(new Invalid.Violation("deadline", "invalid.deadline-by-extension-of", List.of(task.number())));
        }
        List<Milestone> stages = stagesOf(task);
        PlanForm before = Plans.form(task, names(), stages);
        String leader = text(task.leader());
        String ledBy = text(task.ledBy());
        boolean changed = task.take(planned);
        List<Milestone> merged = merged(task, stages, planned.milestones());
        if (!changed && merged.equals(stages)) {
            return Optional.empty();
        }
        plans.forgetMilestones(round.id(), task.number());
        restored.put(task.number(), merged);
        PlanForm after = Plans.form(task, names(), merged);
        List<PlanChange> changes = new ArrayList<>(PlanChange.between(before, after));
        tell(changes, "leader", leader, text(task.leader()));
        tell(changes, "ledBy", ledBy, text(task.ledBy()));
        return Optional.of(Statement.of(task.subject(), Kind.CHANGED, words.told(changes), day)
                .stating(Replanning.facts(before, after)));
    }

    /** The stages of revised tasks, to be kept again once their indicators are. */
    Map<String, List<Milestone>> restored() {
        return restored;
    }

    void refuseIfAny() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void tell(List<PlanChange> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PlanChange(what, "", before, after));
        }
    }

    /** The stages there are, with those planned now over them; none of an indicator that is gone. */
    private static List<Milestone> merged(Task task, List<Milestone> stages, List<Milestone> planned) {
        Map<String, Milestone> merged = new TreeMap<>();
        stages.forEach(stage -> merged.put(stage.indicator() + "\n" + stage.due(), stage));
        planned.forEach(stage -> merged.put(stage.indicator() + "\n" + stage.due(), stage));
        return merged.values().stream()
                .filter(stage ->
                        task.indicators().stream().anyMatch(one -> one.name().equals(stage.indicator())))
                .toList();
    }

    private List<Milestone> stagesOf(Task task) {
        if (milestones == null) {
            milestones = plans.milestones(round.id());
        }
        return merged(task, milestones.getOrDefault(task.number(), List.of()), List.of());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Map<Integer, String> names() {
        if (names.isEmpty()) {
            names.putAll(plans.names(round));
        }
        return names;
    }
}
