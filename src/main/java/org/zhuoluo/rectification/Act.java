package org.zhuoluo.rectification;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;
import static org.zhuoluo.rectification.Relation.LEAD;
import static org.zhuoluo.rectification.Relation.RESPONSIBLE;
import static org.zhuoluo.rectification.Right.of;
import static org.zhuoluo.rectification.Right.when;
import static org.zhuoluo.rectification.Standing.CLOSED;
import static org.zhuoluo.rectification.Standing.NOT_STARTED;
import static org.zhuoluo.rectification.Standing.REVIEWED;
import static org.zhuoluo.rectification.Standing.SELF_REPORTED;
import static org.zhuoluo.rectification.Standing.UNCLAIMED;
import static org.zhuoluo.rectification.Standing.UNDER_WAY;
import static org.zhuoluo.rectification.Standing.VERIFIED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Role;

/**
 * What can be done to a task, by whom, and where it may stand: the table of the life of a task. Guards and buttons ask it, the
 * table in {@code docs/domain.md} is drawn from it, and a test tries every cell. Beyond the table an act may wait for
 * something ({@link #isDue}): a signature for an application, a decision for a request.
 */
public enum Act {
    CLAIM("claim", when(UNCLAIMED).by(OFFICE).by(LEAD, UNIT_STAFF, PRINCIPAL)),
    DECLINE("declining", when(UNCLAIMED).by(LEAD, UNIT_STAFF, PRINCIPAL)),
    PLAN(
            "plan",
            when(UNCLAIMED).by(OFFICE),
            when(NOT_STARTED, UNDER_WAY).by(OFFICE).by(LEAD, UNIT_STAFF, PRINCIPAL)),
    REPORT("entries", of(Standing::isOpen).by(OFFICE).working(UNIT_STAFF, PRINCIPAL)),
    STANDSTILL("standstill", of(Standing::isOpen).by(OFFICE).working(UNIT_STAFF, PRINCIPAL)),
    WAIVE_MEASURE("measure-waiver", when(NOT_STARTED, UNDER_WAY).by(OFFICE).by(LEAD, PRINCIPAL)),
    FILL_DOSSIER("dossier", when(NOT_STARTED, UNDER_WAY).by(OFFICE).working(UNIT_STAFF, PRINCIPAL)),
    WAIVE_DOSSIER("dossier-waiver", when(NOT_STARTED, UNDER_WAY).by(OFFICE).by(LEAD, PRINCIPAL)),
    ASK_EXTENSION("extension", when(NOT_STARTED, UNDER_WAY).by(LEAD, PRINCIPAL).by(RESPONSIBLE, PRINCIPAL)),
    DECIDE_EXTENSION(
            "extension-decision",
            course -> course.pendingExtension()
                    .filter(one -> one.endorsed() == null)
                    .isPresent(),
            when(NOT_STARTED, UNDER_WAY).by(OFFICE)),
    CONFIRM_EXTENSION(
            "extension-confirmation",
            course -> course.pendingExtension()
                    .filter(one -> one.endorsed() != null)
                    .isPresent(),
            when(NOT_STARTED, UNDER_WAY).by(LEADER)),
    APPLY(
            "application",
            course -> course.current().isEmpty(),
            when(UNDER_WAY).by(LEAD, UNIT_STAFF).by(RESPONSIBLE, UNIT_STAFF)),
    SIGN(
            "signature",
            course -> course.awaits(Step.SIGNATURE),
            when(UNDER_WAY).by(LEAD, PRINCIPAL).by(RESPONSIBLE, PRINCIPAL)),
    FIRST_REVIEW("first-review", when(SELF_REPORTED).by(LEAD, UNIT_STAFF, PRINCIPAL)),
    VERIFY("verification", when(REVIEWED).by(OFFICE)),
    DECIDE("decision", course -> !course.awaits(Step.NOTICE), when(VERIFIED).by(LEADER)),
    RETURN(
            "return",
            course -> course.current().isPresent(),
            when(UNDER_WAY).by(LEAD, PRINCIPAL).by(RESPONSIBLE, PRINCIPAL),
            when(SELF_REPORTED).by(LEAD, UNIT_STAFF, PRINCIPAL),
            when(REVIEWED).by(OFFICE),
            when(VERIFIED).by(LEADER)),
    OBJECT("objection", course -> course.awaits(Step.NOTICE), when(VERIFIED).by(OFFICE)),
    ANSWER_OBJECTION(
            "objection-answer",
            course -> course.current()
                    .filter(one -> !one.openObjections().isEmpty())
                    .isPresent(),
            when(VERIFIED).by(OFFICE)),
    NUMBER("closing", course -> course.awaits(Step.NOTICE), when(VERIFIED).by(OFFICE)),
    LOOK_BACK("follow-up", when(CLOSED).by(OFFICE, SUPERVISOR)),
    ASK_WITHDRAWAL(
            "withdrawal",
            course -> course.pendingWithdrawal().isEmpty(),
            of(Standing::isOpen).by(OFFICE).by(LEAD, PRINCIPAL)),
    DECIDE_WITHDRAWAL(
            "withdrawal-decision",
            course -> course.pendingWithdrawal().isPresent(),
            of(Standing::isOpen).by(LEADER)),
    ORDER("order", of(Standing::isOpen).by(OFFICE, LEADER)),
    INSTRUCT("instruction", of(standing -> standing != Standing.WITHDRAWN).by(LEADER)),
    ANSWER(
            "answer",
            course -> !course.unansweredLetters().isEmpty(),
            of(standing -> true).by(LEAD, UNIT_STAFF, PRINCIPAL).by(RESPONSIBLE, UNIT_STAFF, PRINCIPAL));

    private final String noun;
    private final Predicate<Course> due;
    private final List<Right> rights;

    Act(String noun, Right... rights) {
        this(noun, course -> true, rights);
    }

    Act(String noun, Predicate<Course> due, Right... rights) {
        this.noun = noun;
        this.due = due;
        this.rights = List.of(rights);
    }

    /** The act that an address names. */
    public static Optional<Act> named(String noun) {
        return Arrays.stream(values()).filter(act -> act.noun.equals(noun)).findFirst();
    }

    /** The last part of the address at which it is done: {@code …/tasks/7.2/claim}. */
    public String noun() {
        return noun;
    }

    /** Whether the table lets a person with this role, whose unit is this to the task, do it where the task stands. */
    public boolean permits(Standing standing, Role role, @Nullable Relation relation) {
        return rights.stream().anyMatch(right -> right.permits(standing, role, relation));
    }

    /** The same for all roles of a person and all parts of their unit. */
    public boolean permits(Standing standing, Set<Role> roles, Set<Relation> relations) {
        return roles.stream()
                .anyMatch(role -> permits(standing, role, null)
                        || relations.stream().anyMatch(relation -> permits(standing, role, relation)));
    }

    /** Whether there is something for it to be about. */
    public boolean isDue(Course course) {
        return due.test(course);
    }

    /** The step of closing it takes where the task stands; none for acts outside the closing. */
    public @Nullable Step step(Standing standing) {
        return switch (this) {
            case APPLY -> Step.APPLICATION;
            case SIGN -> Step.SIGNATURE;
            case FIRST_REVIEW -> Step.FIRST_REVIEW;
            case VERIFY -> Step.VERIFICATION;
            case DECIDE -> Step.DECISION;
            case RETURN ->
                switch (standing) {
                    case SELF_REPORTED -> Step.FIRST_REVIEW;
                    case REVIEWED -> Step.VERIFICATION;
                    case VERIFIED -> Step.DECISION;
                    default -> Step.SIGNATURE;
                };
            default -> null;
        };
    }
}
