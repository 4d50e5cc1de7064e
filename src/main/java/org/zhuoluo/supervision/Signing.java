package org.zhuoluo.supervision;

import java.time.LocalDate;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;

/** Whose name stands under a letter written by hand, and by when it wants an answer. */
final class Signing {

    private static final int LATEST_DAYS = 366;

    private Signing() {}

    /** A leader signs with post and name, the office with its own; a deputy as themself, for the absent person. */
    static String issuer(Hand hand) {
        Person absent = hand.absent();
        Person actor = hand.actor();
        Unit unit = hand.rights().unit();
        if (hand.rights().is(Role.LEADER) || unit == null) {
            String post = actor.post();
            String name = (post == null ? "" : post + " ") + actor.name();
            return absent == null ? name : "%s（代%s）".formatted(name, absent.name());
        }
        return unit.name();
    }

    /** The day typed; invalid before today, or more than a year away. */
    static LocalDate answerBy(LocalDate day, LocalDate today) {
        if (day.isBefore(today) || day.isAfter(today.plusDays(LATEST_DAYS))) {
            throw Invalid.field("answerBy", "invalid.answer-by");
        }
        return day;
    }

    static LocalDate answerBy(Filled filled, LocalDate today, int days) {
        return answerBy(filled.optionalDay("answerBy").orElse(today.plusDays(days)), today);
    }
}
