package org.zhuoluo.rectification;

import java.util.Objects;
import java.util.Optional;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;

/**
 * Separation of duties in a closing: applicant, first reviewer, verifier and decider are four different people, deputies and
 * those they act for included, over all attempts at closing the task. The principal who signs is of the unit that applied; a
 * unit that leads its own task has its principal review what its staff applied for.
 */
final class Separation {

    private Separation() {}

    /** The key of the sentence that says why this hand may not take the step; none if it may. */
    static Optional<String> hinders(Act act, Standing standing, Course course, Hand hand) {
        Step step = act.step(standing);
        if (step == null) {
            return Optional.empty();
        }
        Optional<Step> taken = step.others().stream()
                .filter(other -> course.attempts().stream()
                        .anyMatch(attempt -> attempt.parties(other).stream().anyMatch(hand.logins()::contains)))
                .findFirst();
        return taken.map(other -> "refusal.took-part." + other).or(() -> unsuited(step, course, hand));
    }

    private static Optional<String> unsuited(Step step, Course course, Hand hand) {
        Unit unit = hand.rights().unit();
        boolean own = course.current()
                .map(attempt -> unit != null && Objects.equals(attempt.unitId(), unit.id()))
                .orElse(false);
        if (step == Step.SIGNATURE && !own) {
            return Optional.of("refusal.own-principal-signs");
        }
        boolean staffReviewsOwn =
                step == Step.FIRST_REVIEW && own && !hand.rights().is(Role.PRINCIPAL);
        return staffReviewsOwn ? Optional.of("refusal.own-principal-reviews") : Optional.empty();
    }
}
