package org.zhuoluo.closing;

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
import org.zhuoluo.shared.Invalid;

/** The office verifies (复核), on paper or on the spot, by two inspectors whose names the entry keeps. */
@Component
class Verifying implements Deed {

    /** The field, and the fact, that tells how it was verified. */
    static final String WAY = "way";

    /** How it was verified. */
    enum Way {
        PAPER,
        ON_SITE
    }

    private final ReviewClaims claims;

    Verifying(ReviewClaims claims) {
        this.claims = claims;
    }

    @Override
    public Act act() {
        return Act.VERIFY;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(
                Asked.choice(WAY, Choice.of("way", Way.values())),
                Asked.line(Fact.INSPECTOR_1),
                Asked.line(Fact.INSPECTOR_2),
                Asked.words("words"),
                Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Way way = filled.choice(WAY, Way.class);
        String first = filled.line(Fact.INSPECTOR_1);
        String second = filled.line(Fact.INSPECTOR_2);
        if (first.equals(second)) {
            throw Invalid.field(Fact.INSPECTOR_2, "invalid.inspectors-are-one");
        }
        Statement said = turn.states(Kind.VERIFIED, filled.reason("words"))
                .proving(filled.evidence())
                .stating(Map.of(WAY, way.name(), Fact.INSPECTOR_1, first, Fact.INSPECTOR_2, second));
        claims.end(turn, act());
        return List.of(said);
    }

    @Override
    public String view() {
        return "closing/review";
    }
}
