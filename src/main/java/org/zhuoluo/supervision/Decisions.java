package org.zhuoluo.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;

/**
 * The door to what meetings decide. A decision is recorded once the meeting was held, as an entry of the day of the meeting:
 * on the chain of the task it gives a day or an instruction to, of the problem that gets a new task, or of the round. What
 * came of it is noted later, once, in the same chain.
 */
@Component
@Transactional
public class Decisions {

    /** The result of a decision that was followed up. */
    private static final String DONE = "DONE";

    private final Meetings meetings;
    private final MeetingRows rows;
    private final DecisionRows decisions;
    private final Rectification rectification;
    private final Ledger ledger;
    private final Clock clock;

    Decisions(
            Meetings meetings,
            MeetingRows rows,
            DecisionRows decisions,
            Rectification rectification,
            Ledger ledger,
            Clock clock) {
        this.meetings = meetings;
        this.rows = rows;
        this.decisions = decisions;
        this.rectification = rectification;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records a decision; a key used before by this person records nothing more. */
    public void decide(int round, int number, Decision.Draft draft, Person by, @Nullable String key) {
        meetings.run(round, by);
        Meeting meeting = held(round, number);
        if (ledger.knows(by.login(), key)) {
            return;
        }
        String words = MeetingRules.words("words", draft.words());
        if (decisions.list(round, number).stream().anyMatch(one -> one.says(draft))) {
            throw new Refusal("refusal.decision-recorded");
        }
        Map<String, String> facts = new HashMap<>();
        Subject subject = Subject.of(round, subject(round, meeting, draft, facts, by));
        int next = decisions.next(round, number);
        facts.put(Fact.MEETING, String.valueOf(number));
        facts.put(Fact.DECISION, String.valueOf(next));
        var receipt = ledger.append(
                Statement.of(subject, Kind.RESOLVED, words, meeting.heldOn()).stating(facts), Author.of(by), key);
        decisions.add(round, number, next, draft, receipt.entry());
    }

    /** Notes what came of a decision; for one that asked for a new task, its number where it exists by now. */
    public void followUp(int round, int number, int which, String written, String task, Person by) {
        meetings.run(round, by);
        held(round, number);
        Decision decision = decisions.list(round, number).stream()
                .filter(one -> one.number() == which)
                .findFirst()
                .orElseThrow(() -> new Missing("decision", which));
        if (decision.isDone()) {
            throw new Refusal("refusal.decision-is-done", which);
        }
        String words = MeetingRules.words("follow-up", written);
        String made = task.isBlank() || decision.kind() != Decision.Kind.TASK ? null : made(round, decision, task, by);
        String path = Objects.requireNonNullElse(
                decision.task(), Objects.requireNonNullElse(made, Objects.requireNonNullElse(decision.problem(), "")));
        LocalDate today = LocalDate.now(clock);
        ledger.append(
                Statement.of(Subject.of(round, path), Kind.RESOLVED, words, today)
                        .stating(Map.of(
                                Fact.MEETING, String.valueOf(number),
                                Fact.DECISION, String.valueOf(which),
                                Fact.RESULT, DONE)),
                Author.of(by));
        decisions.followUp(round, number, which, words, made, today, by.name());
    }

    private Meeting held(int round, int number) {
        Meeting meeting = rows.lock(round, number).orElseThrow(() -> new Missing("meeting", number));
        if (!meeting.isHeld()) {
            throw new Refusal("refusal.meeting-not-held");
        }
        return meeting;
    }

    /** What the decision is about, with the facts that belong to its kind. */
    private String subject(int round, Meeting meeting, Decision.Draft draft, Map<String, String> facts, Person by) {
        switch (draft.kind()) {
            case TASK:
                try {
                    return rectification
                            .problem(round, draft.problem(), by)
                            .problem()
                            .number();
                } catch (Missing missing) {
                    throw Invalid.field("problem", "invalid.decision-problem", draft.problem());
                }
            case DEADLINE:
                LocalDate due = draft.due();
                if (due == null || due.isBefore(meeting.heldOn())) {
                    throw Invalid.field("due", "invalid.decision-due");
                }
                facts.put(Fact.DUE, due.toString());
                return openTask(round, draft.task(), by).task().number();
            case INSTRUCTION:
                TaskSheet sheet = openTask(round, draft.task(), by);
                facts.put(Fact.UNIT, unit(sheet, draft.unitId()));
                return sheet.task().number();
            default:
                return "";
        }
    }

    private TaskSheet openTask(int round, String number, Person by) {
        try {
            TaskSheet sheet = rectification.task(round, number, by);
            if (sheet.state().standing().isOpen()) {
                return sheet;
            }
            throw Invalid.field("task", "invalid.decision-task-closed", number);
        } catch (Missing missing) {
            throw Invalid.field("task", "invalid.decision-task", number);
        }
    }

    private String made(int round, Decision decision, String task, Person by) {
        TaskSheet sheet = openTask(round, task.strip(), by);
        if (!sheet.task().problem().equals(decision.problem())) {
            throw Invalid.field("task", "invalid.decision-other-problem", task, String.valueOf(decision.problem()));
        }
        return sheet.task().number();
    }

    private static String unit(TaskSheet sheet, @Nullable Integer id) {
        if (id != null && sheet.lead().id() == id) {
            return sheet.lead().name();
        }
        return sheet.parts().stream()
                .filter(part -> id != null && part.unit().id() == id)
                .map(part -> part.unit().name())
                .findFirst()
                .orElseThrow(() -> Invalid.field("unit", "invalid.decision-unit"));
    }
}
