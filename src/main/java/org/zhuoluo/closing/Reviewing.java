package org.zhuoluo.closing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.rectification.Step;
import org.zhuoluo.shared.Refusal;

/**
 * The door at which reviewers take a review in hand before they look at it, so that no two do the same work. Only who may
 * take the step now may take it in hand; of two the second is told who has it and since when.
 */
@Component
@Transactional
public class Reviewing {

    private final Rectification rectification;
    private final Acting acting;
    private final ReviewClaims claims;

    Reviewing(Rectification rectification, Acting acting, ReviewClaims claims) {
        this.rectification = rectification;
        this.acting = acting;
        this.claims = claims;
    }

    /** Takes the review the task waits for in hand and answers which it is. */
    public Act take(int round, String task, Person by) {
        Standing standing = rectification.task(round, task, by).state().standing();
        Act act = switch (standing) {
            case SELF_REPORTED -> Act.FIRST_REVIEW;
            case REVIEWED -> Act.VERIFY;
            case VERIFIED -> Act.DECIDE;
            default -> throw new Refusal("refusal.nothing-to-review", task);
        };
        acting.require(round, task, act, by);
        Step step = java.util.Objects.requireNonNull(act.step(standing));
        claims.take(round, task, step, by);
        return act;
    }

    /** Gives back what this person has in hand of the task. */
    public void release(int round, String task, Person by) {
        rectification.task(round, task, by);
        claims.release(round, task, by);
    }
}
