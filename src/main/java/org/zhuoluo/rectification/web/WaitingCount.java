package org.zhuoluo.rectification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Waits;

/** How much waits for whoever looks, beside “my tasks” on every page of a round; asked only where the page is drawn. */
@ControllerAdvice
class WaitingCount {

    private final Waits waits;

    WaitingCount(Waits waits) {
        this.waits = waits;
    }

    /** Counts when the navigation asks, and not before. */
    public interface Count {

        /** How many acts wait for the person in this round. */
        int waiting();
    }

    @ModelAttribute("waits")
    @Nullable
    Count count(
            @PathVariable(name = "round", required = false) @Nullable String round,
            @RequestAttribute(name = "person", required = false) @Nullable Object looking) {
        if (round == null
                || !round.matches("\\d{1,9}")
                || !(looking instanceof Person person)
                || person.isAdministrator()) {
            return null;
        }
        int number = Integer.parseInt(round);
        return () -> waits.count(number, person);
    }
}
