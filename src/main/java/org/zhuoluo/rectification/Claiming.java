package org.zhuoluo.rectification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;

/** The lead unit claims its task (认领, facts.md W17); the office may do it for a unit, in the unit's name. */
@Component
class Claiming implements Deed {

    static final String WORDS = "认领本项任务。";

    @Override
    public Act act() {
        return Act.CLAIM;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of();
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String words = filled.text("words");
        return List.of(turn.states(Kind.CLAIMED, words.isEmpty() ? WORDS : words));
    }
}
