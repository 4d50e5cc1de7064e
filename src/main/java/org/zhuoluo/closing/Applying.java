package org.zhuoluo.closing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Asked.Choice;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/**
 * Staff of the unit that did the work apply for closing (销号申请), point by point (facts.md W12). Refused while a part of the
 * {@link Gate} is open; nothing turns until their principal has signed.
 */
@Component
class Applying implements Deed {

    private final Rectification rectification;

    Applying(Rectification rectification) {
        this.rectification = rectification;
    }

    @Override
    public Act act() {
        return Act.APPLY;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        List<Choice> files = new ArrayList<>(List.of(new Choice(Acceptance.ATTACHED, "proof.ATTACHED", true)));
        Gate.filesOf(course).forEach(file -> files.add(Choice.text(file.sha256(), file.name())));
        List<Asked> asks = new ArrayList<>(List.of(Asked.words("words")));
        for (AcceptancePoint point : AcceptancePoint.values()) {
            asks.add(Asked.words(point.said()).optional());
            asks.add(Asked.choice(point.proof(), files).optional());
            asks.add(Asked.line(point.waived()).optional());
        }
        asks.add(Asked.files());
        return asks;
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        TaskSheet sheet = rectification.task(
                turn.round().id(), turn.task().number(), turn.hand().actor());
        Acceptance acceptance = Acceptance.of(filled);
        Gate.of(sheet, turn.course()).require(filled, acceptance);
        return List.of(turn.states(Kind.APPLIED, filled.reason("words"))
                .stating(acceptance.facts())
                .proving(filled.evidence()));
    }

    @Override
    public String view() {
        return "closing/application";
    }
}
