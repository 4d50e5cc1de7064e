package org.zhuoluo.closing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Asked.Choice;
import org.zhuoluo.rectification.Attempt;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** The office answers an objection to a public notice, one by one; none may be open when the task gets its number. */
@Component
class AnsweringObjection implements Deed {

    private static final int LABEL = 60;

    @Override
    public Act act() {
        return Act.ANSWER_OBJECTION;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        List<Choice> open = open(course).stream()
                .map(entry -> Choice.text(entry.entry().toString(), label(entry)))
                .toList();
        return List.of(Asked.choice(Fact.ABOUT, open), Asked.words("words"), Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String about = filled.text(Fact.ABOUT);
        if (turn.course().of(Kind.OBJECTION_ANSWERED).stream()
                .anyMatch(answer -> about.equals(answer.facts().get(Fact.ABOUT)))) {
            throw new Refusal("refusal.objection-answered");
        }
        if (open(turn.course()).stream()
                .noneMatch(entry -> entry.entry().toString().equals(about))) {
            throw Invalid.field(Fact.ABOUT, "invalid.choice");
        }
        return List.of(turn.states(Kind.OBJECTION_ANSWERED, filled.reason("words"))
                .stating(Map.of(Fact.ABOUT, about))
                .proving(filled.evidence()));
    }

    @Override
    public String view() {
        return "closing/review";
    }

    private static List<Entry> open(Course course) {
        return course.current().map(Attempt::openObjections).orElse(List.of());
    }

    private static String label(Entry objection) {
        String words = objection.words();
        return objection.happenedOn() + " " + (words.length() > LABEL ? words.substring(0, LABEL) + "…" : words);
    }
}
