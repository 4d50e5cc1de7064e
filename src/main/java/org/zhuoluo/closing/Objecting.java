package org.zhuoluo.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/** The office records an objection to a public notice (公示异议): what it says and, where known, who raised it. */
@Component
class Objecting implements Deed {

    @Override
    public Act act() {
        return Act.OBJECT;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(Asked.words("words"), Asked.line(Fact.RAISED_BY).optional(), Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Map<String, String> facts = new HashMap<>();
        turn.course()
                .current()
                .flatMap(attempt -> attempt.entry(Kind.DECIDED))
                .ifPresent(decided -> facts.put(Fact.ABOUT, decided.entry().toString()));
        if (!filled.text(Fact.RAISED_BY).isEmpty()) {
            facts.put(Fact.RAISED_BY, filled.line(Fact.RAISED_BY));
        }
        return List.of(turn.states(Kind.OBJECTED, filled.reason("words"))
                .stating(facts)
                .proving(filled.evidence()));
    }

    @Override
    public String view() {
        return "closing/review";
    }
}
