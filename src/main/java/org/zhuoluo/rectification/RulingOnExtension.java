package org.zhuoluo.rectification;

import java.util.List;
import java.util.Map;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;

/**
 * How a request for an extension is ruled on: granted, or refused with words that say why. Who asked for it or passed
 * it on does not rule on it ({@link Separation}).
 */
abstract class RulingOnExtension implements Deed {

    private static final String GRANTED = "同意延期。";

    /** What a grant by this hand is: an extension, or its passing on to the leader. */
    abstract Kind granting(Course course);

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(
                Asked.choice("ruling", Asked.Choice.of("ruling", Extension.Ruling.values())),
                Asked.words("words").optional());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Extension.Ruling ruling = filled.choice("ruling", Extension.Ruling.class);
        Extension pending = turn.course().pendingExtension().orElseThrow();
        Entry asked = pending.asked();
        if (ruling == Extension.Ruling.REFUSE) {
            return List.of(turn.states(Kind.EXTENSION_REFUSED, filled.reason("words"))
                    .stating(Map.of(Fact.ABOUT, asked.entry().toString())));
        }
        return List.of(turn.states(granting(turn.course()), filled.words("words", GRANTED))
                .stating(Map.of(
                        Fact.ABOUT, asked.entry().toString(),
                        Fact.UNTIL, pending.until().toString())));
    }
}
