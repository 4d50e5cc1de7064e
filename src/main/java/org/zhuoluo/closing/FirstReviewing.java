package org.zhuoluo.closing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;

/** The lead unit reviews an application first, on paper (初审), and passes it on with its opinion. */
@Component
class FirstReviewing implements Deed {

    private final ReviewClaims claims;

    FirstReviewing(ReviewClaims claims) {
        this.claims = claims;
    }

    @Override
    public Act act() {
        return Act.FIRST_REVIEW;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(Asked.words("words"), Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        Statement said =
                turn.states(Kind.FIRST_REVIEWED, filled.reason("words")).proving(filled.evidence());
        claims.end(turn, act());
        return List.of(said);
    }

    @Override
    public String view() {
        return "closing/review";
    }
}
