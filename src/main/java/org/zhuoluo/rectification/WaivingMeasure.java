package org.zhuoluo.rectification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/**
 * A measure need not be done (免办), for a reason that is kept: it no longer stands in the way of applying for closing and is
 * never counted as done. Only what is neither done nor waived can be waived.
 */
@Component
class WaivingMeasure implements Deed {

    private final States states;

    WaivingMeasure(States states) {
        this.states = states;
    }

    @Override
    public Act act() {
        return Act.WAIVE_MEASURE;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        List<Asked.Choice> open = sheet.measures().stream()
                .filter(TaskSheet.MeasureState::isOpen)
                .map(TaskSheet.MeasureState::measure)
                .map(measure -> Asked.Choice.text(measure.number(), measure.number() + " " + measure.words()))
                .toList();
        return List.of(Asked.choice("measure", open), Asked.words("words"));
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Measure measure = chosen(turn, filled.text("measure"));
        return List.of(turn.states(measure, Kind.MEASURE_WAIVED, filled.reason("words")));
    }

    private Measure chosen(Turn turn, String number) {
        TaskSheet.MeasureState state =
                states.measures(turn.round().id(), turn.task(), turn.today()).get(number);
        if (state == null) {
            throw Invalid.field("measure", "invalid.choice");
        }
        if (turn.course().waivers().containsKey(number)) {
            throw new Refusal("refusal.measure-waived", number);
        }
        if (!state.isOpen()) {
            throw Invalid.field("measure", "invalid.measure-not-open", number);
        }
        return state.measure();
    }
}
