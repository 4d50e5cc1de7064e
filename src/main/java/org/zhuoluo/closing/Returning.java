package org.zhuoluo.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;

/**
 * Whoever takes a step may return the application instead (退回), with a written demand and the measures it is about: those
 * count as not done until they are reported done again. The verdicts start afresh; what was said stays.
 */
@Component
class Returning implements Deed {

    private final ReviewClaims claims;

    Returning(ReviewClaims claims) {
        this.claims = claims;
    }

    @Override
    public Act act() {
        return Act.RETURN;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        List<Choice> measures = sheet.measures().stream()
                .map(state -> state.measure())
                .map(measure -> Choice.text(measure.number(), measure.number() + " " + measure.words()))
                .toList();
        return List.of(Asked.words("reworkDemand"), Asked.choices(Fact.MEASURES, measures), Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String demand = filled.reason("reworkDemand");
        List<String> known =
                turn.task().measures().stream().map(Measure::number).toList();
        List<String> named = filled.chosen(Fact.MEASURES);
        named.stream().filter(measure -> !known.contains(measure)).findFirst().ifPresent(measure -> {
            throw Invalid.field(Fact.MEASURES, "invalid.measure-unknown", measure);
        });
        Map<String, String> facts = new HashMap<>();
        facts.put(Fact.STEP, Objects.requireNonNull(act().step(turn.standing())).name());
        if (!named.isEmpty()) {
            facts.put(Fact.MEASURES, String.join(",", named));
        }
        claims.end(turn, act());
        return List.of(turn.states(Kind.RETURNED, demand).stating(facts).proving(filled.evidence()));
    }

    @Override
    public String view() {
        return "closing/review";
    }
}
