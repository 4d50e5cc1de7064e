package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.Task;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;

/** A leader writes an instruction on a task (批示): to its lead unit, or to one unit that answers for it. */
@Component
class Instructing implements Deed {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 5_000;

    private final Issuing issuing;
    private final Organisation organisation;

    Instructing(Issuing issuing, Organisation organisation) {
        this.issuing = issuing;
        this.organisation = organisation;
    }

    @Override
    public Act act() {
        return Act.INSTRUCT;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        Parties parties = new Parties(sheet.lead(), sheet.units(PartKind.RESPONSIBLE), null, null);
        List<Asked.Choice> units = parties.answering().stream()
                .map(unit -> Asked.Choice.text(String.valueOf(unit.id()), unit.name()))
                .toList();
        return List.of(
                Asked.words("instruction"),
                Asked.choice("unit", units).optional(),
                Asked.day("answerBy").optional());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Task task = turn.task();
        String words = words(filled.text("instruction"));
        LocalDate answerBy = filled.optionalDay("answerBy")
                .map(day -> Signing.answerBy(day, turn.today()))
                .orElse(null);
        NewLetter letter = new NewLetter(
                turn.round().id(),
                task.number(),
                task.problem(),
                Stage.INSTRUCTION,
                turn.course().deadline(task.deadline().day()),
                Wording.subject(Stage.INSTRUCTION, task.number(), task.problem()),
                words,
                turn.today(),
                answerBy,
                turn.hand().actor().login(),
                Signing.issuer(turn.hand()),
                to(Parties.of(task, organisation::unit), filled.text("unit")));
        return List.of(letter.owes(issuing.issue(letter).orElseThrow()));
    }

    /** At least four characters: “请阅办。” is an instruction. */
    static String words(String typed) {
        String words = typed.strip();
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            throw Invalid.field("instruction", "invalid.instruction-too-short", SHORTEST);
        }
        if (words.length() > LONGEST) {
            throw Invalid.field("instruction", "invalid.words-too-long", LONGEST);
        }
        return words;
    }

    private static List<Recipient> to(Parties parties, String unit) {
        if (unit.isEmpty()) {
            return parties.of(Stage.INSTRUCTION);
        }
        Unit chosen = parties.answering().stream()
                .filter(one -> String.valueOf(one.id()).equals(unit))
                .findFirst()
                .orElseThrow(() -> Invalid.field("unit", "invalid.choice"));
        return List.of(Recipient.unit(chosen), Recipient.principal(chosen));
    }
}
