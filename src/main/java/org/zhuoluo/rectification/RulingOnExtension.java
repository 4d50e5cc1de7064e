package org.zhuoluo.rectification;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.shared.Refusal;

/**
 * How a request for an extension is ruled on: granted, or refused with words that say why. Nobody rules on what they asked
 * for or passed on themselves, deputies and those they act for included.
 */
abstract class RulingOnExtension implements Deed {

    private static final String GRANTED = "同意延期。";

    /** What a grant by this hand is: an extension, or its passing on to the leader. */
    abstract Kind granting(Course course);

    @Override
    public Optional<Refusal> hinders(Turn turn) {
        return turn.course()
                .pendingExtension()
                .filter(asked ->
                        !Collections.disjoint(asked.parties(), turn.hand().logins()))
                .map(asked -> new Refusal("refusal.extension-is-your-own"));
    }

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
