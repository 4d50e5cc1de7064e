package org.zhuoluo.closing;

import java.util.ArrayList;
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
import org.zhuoluo.rectification.Reasons;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/**
 * The office or a supervisor looks back at a closed task (回头看, facts.md W16), drawn for it or not: what was found, with
 * evidence, and whether the closing holds. One that does not is reopened with a reason: the task is under way again, its closing
 * number and everything before stay to be read, and a new closing needs a new application. Whoever took a step of the closing
 * other than giving the number, in any attempt and also through or as a deputy, may not look back at it. What has
 * come back after a sound closing is no reason to reopen: it is a new problem that points to the old one.
 */
@Component
class LookingBack implements Deed {

    @Override
    public Act act() {
        return Act.LOOK_BACK;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(
                Asked.words("finding"),
                Asked.choice("result", Choice.of("finding-result", FindingResult.values())),
                Asked.words("reason").optional(),
                Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String finding = Reasons.required("finding", filled.text("finding"));
        FindingResult result = filled.choice("result", FindingResult.class);
        Map<String, String> facts = Map.of(Fact.RESULT, result.name());
        List<Statement> owed = new ArrayList<>();
        owed.add(turn.states(Kind.LOOKED_BACK, finding).stating(facts).proving(filled.evidence()));
        if (result == FindingResult.REOPENED) {
            owed.add(turn.states(Kind.REOPENED, filled.reason("reason")));
        }
        return owed;
    }
}
