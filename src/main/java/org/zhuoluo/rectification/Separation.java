package org.zhuoluo.rectification;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;

/**
 * Separation of duties in a closing: applicant, first reviewer, verifier and decider are four different people, deputies and
 * those they act for included, over all attempts at closing the task. The principal who signs is of the unit that applied; a
 * unit that leads its own task has its principal review what its staff applied for. Who asked that a task be withdrawn does not
 * decide it, and nobody rules on an extension they asked for or passed on. Who applied, signed, reviewed, verified, decided or returned does not look back at the closing afterwards: a
 * follow-up review (回头看, facts.md W16) is worth what others find. Giving the number judges nothing and bars nobody.
 */
final class Separation {

    private Separation() {}

    /** The key of the sentence that says why this hand may not take the step; none if it may. */
    static Optional<String> hinders(Act act, Standing standing, Involvement involved, Hand hand) {
        if (act == Act.DECIDE_WITHDRAWAL) {
            return involved.askedWithdrawal(hand.logins())
                    ? Optional.of("refusal.asked-for-withdrawal-oneself")
                    : Optional.empty();
        }
        if (act == Act.DECIDE_EXTENSION || act == Act.CONFIRM_EXTENSION) {
            return involved.askedExtension(hand.logins())
                    ? Optional.of("refusal.extension-is-your-own")
                    : Optional.empty();
        }
        if (act == Act.LOOK_BACK) {
            return EnumSet.range(Step.APPLICATION, Step.DECISION).stream()
                    .filter(step -> involved.tookPart(step, hand.logins()))
                    .findFirst()
                    .map(step -> "refusal.looks-back-at-own-step");
        }
        Step step = act.step(standing);
        if (step == null) {
            return Optional.empty();
        }
        Optional<Step> taken = step.others().stream()
                .filter(other -> involved.tookPart(other, hand.logins()))
                .findFirst();
        return taken.map(other -> "refusal.took-part." + other).or(() -> unsuited(step, involved, hand));
    }

    private static Optional<String> unsuited(Step step, Involvement involved, Hand hand) {
        Unit unit = hand.rights().unit();
        boolean own = unit != null && Objects.equals(involved.applicant(), unit.id());
        if (step == Step.SIGNATURE && !own) {
            return Optional.of("refusal.own-principal-signs");
        }
        boolean staffReviewsOwn =
                step == Step.FIRST_REVIEW && own && !hand.rights().is(Role.PRINCIPAL);
        return staffReviewsOwn ? Optional.of("refusal.own-principal-reviews") : Optional.empty();
    }
}
