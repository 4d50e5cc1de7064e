package org.zhuoluo.rectification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.organisation.OwnHands;
import org.zhuoluo.rectification.Waits;

/** What waits for whoever looks, told beside “my tasks” on every page of a round and where a page lists it. */
@ControllerAdvice
class WaitingCount {

    private final Waits waits;

    WaitingCount(Waits waits) {
        this.waits = waits;
    }

    /** What waits for a person in a round; asked of the database when a page first needs it, and only once for a page. */
    public static final class Queue {

        private final Waits waits;
        private final int round;
        private final OwnHands hands;
        private @Nullable List<Waits.Wait> all;

        private Queue(Waits waits, int round, OwnHands hands) {
            this.waits = waits;
            this.round = round;
            this.hands = hands;
        }

        /** The acts that wait, the most urgent first. */
        public List<Waits.Wait> all() {
            if (all == null) {
                all = waits.of(round, hands.all());
            }
            return all;
        }

        /** How many acts wait. */
        public int waiting() {
            return all().size();
        }
    }

    @ModelAttribute("waits")
    @Nullable
    Queue queue(
            @PathVariable(name = "round", required = false) @Nullable String round,
            @ModelAttribute(name = "hands", binding = false) @Nullable OwnHands hands) {
        return round == null || !round.matches("\\d{1,9}") || hands == null
                ? null
                : new Queue(waits, Integer.parseInt(round), hands);
    }
}
