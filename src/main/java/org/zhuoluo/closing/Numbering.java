package org.zhuoluo.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Attempt;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Refusal;

/** When the public notice has run out and every objection is answered, the office closes the task under its number. */
@Component
class Numbering implements Deed {

    private static final String WORDS = "公示期满，无未答复的异议，按审定意见予以销号。";

    private final NumberBook numbers;

    Numbering(NumberBook numbers) {
        this.numbers = numbers;
    }

    @Override
    public Act act() {
        return Act.NUMBER;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(
                Asked.line(Fact.CLOSING_NUMBER).optional(), Asked.words("words").optional());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Attempt attempt = turn.course().current().orElseThrow();
        String until = attempt.entry(Kind.DECIDED)
                .map(decided -> decided.facts().getOrDefault(Fact.NOTICE_UNTIL, ""))
                .orElse("");
        if (!until.isEmpty() && !turn.today().isAfter(LocalDate.parse(until))) {
            throw new Refusal("refusal.notice-runs", until);
        }
        int open = attempt.openObjections().size();
        if (open > 0) {
            throw new Refusal("refusal.objections-open", open);
        }
        String words = filled.text("words");
        String number = numbers.take(turn, filled.text(Fact.CLOSING_NUMBER));
        return List.of(
                turn.states(Kind.CLOSED, words.isEmpty() ? WORDS : words).stating(Map.of(Fact.CLOSING_NUMBER, number)));
    }

    @Override
    public String view() {
        return "closing/review";
    }
}
