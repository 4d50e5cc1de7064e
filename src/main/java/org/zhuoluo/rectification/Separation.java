package org.zhuoluo.rectification;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;

/**
 * Separation of duties in a closing: applicant, first reviewer, verifier and decider are four different people, deputies and
 * those they act for included, over all attempts at closing the task. The principal who signs is of the unit that applied; a
 * unit that leads its own task has its principal review what its staff applied for. Who asked that a task be withdrawn does not
 * decide it. Who applied, signed, reviewed, verified, decided or returned does not look back at the closing afterwards: a
 * follow-up review (回头看, facts.md W16) is worth what others find. Giving the number judges nothing and bars nobody.
 */
final class Separation {

    private Separation() {}

    /** The key of the sentence that says why this hand may not take the step; none if it may. */
    static Optional<String> hinders(Act act, Standing standing, Course course, Hand hand) {
        if (act == Act.DECIDE_WITHDRAWAL) {
            return course.pendingWithdrawal()
                    .filter(asked -> isBy(asked, hand))
                    .map(asked -> "refusal.asked-for-withdrawal-oneself");
        }
        if (act == Act.LOOK_BACK) {
            return EnumSet.range(Step.APPLICATION, Step.DECISION).stream()
                    .filter(step -> tookPart(step, course, hand))
                    .findFirst()
                    .map(step -> "refusal.looks-back-at-own-step");
        }
        Step step = act.step(standing);
        if (step == null) {
            return Optional.empty();
        }
        Optional<Step> taken = step.others().stream()
                .filter(other -> tookPart(other, course, hand))
                .findFirst();
        return taken.map(other -> "refusal.took-part." + other).or(() -> unsuited(step, course, hand));
    }

    private static boolean tookPart(Step step, Course course, Hand hand) {
        return course.attempts().stream()
                .anyMatch(attempt -> attempt.parties(step).stream().anyMatch(hand.logins()::contains));
    }

    private static boolean isBy(Entry entry, Hand hand) {
        return hand.logins().contains(entry.author().login())
                || hand.logins().contains(String.valueOf(entry.facts().get(Fact.ON_BEHALF_OF)));
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
