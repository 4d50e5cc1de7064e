package org.zhuoluo.rectification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;

/** A lead unit gives a task that is not its own back to the office, with the reason; the office names another unit. */
@Component
class Declining implements Deed {

    @Override
    public Act act() {
        return Act.DECLINE;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(Asked.words("words"));
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        return List.of(turn.states(Kind.DECLINED, filled.reason("words")));
    }
}
