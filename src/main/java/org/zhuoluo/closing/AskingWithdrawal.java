package org.zhuoluo.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Asked.Choice;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/**
 * The office, or the principal of the lead unit, asks that a task be withdrawn (撤销): with one of three grounds and in words.
 * The task goes on as it stands until the leaders have decided ({@link DecidingWithdrawal}). A task merged into another names
 * one that exists, is not itself withdrawn, and that the person may know of.
 */
@Component
class AskingWithdrawal implements Deed {

    private final Merging merging;

    AskingWithdrawal(Merging merging) {
        this.merging = merging;
    }

    @Override
    public Act act() {
        return Act.ASK_WITHDRAWAL;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return ASKED;
    }

    /** What is asked of one task and of a whole problem alike. */
    static final List<Asked> ASKED = List.of(
            Asked.choice("ground", Choice.of("ground", Ground.values())),
            Asked.line("into").optional(),
            Asked.words("words"),
            Asked.files());

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Ground ground = filled.choice("ground", Ground.class);
        Map<String, String> facts = new HashMap<>();
        facts.put(Fact.GROUND, ground.name());
        if (ground == Ground.MERGED) {
            facts.put(Fact.INTO, merging.required(turn, "into", filled));
        }
        return List.of(turn.states(Kind.WITHDRAWAL_ASKED, filled.reason("words"))
                .stating(facts)
                .proving(filled.evidence()));
    }
}
