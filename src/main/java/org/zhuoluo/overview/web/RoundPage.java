package org.zhuoluo.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** What every page about a round as of a day shows: the round, the day, and the page's own address. */
@Component
class RoundPage {

    private final Rounds rounds;
    private final Clock clock;

    RoundPage(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    Filter show(int round, String page, Map<String, String> said, Model model, Person by) {
        return show(rounds.requireToRead(round, by), page, said, model);
    }

    /** The same of a round that a door has given out already. */
    Filter show(Round round, String page, Map<String, String> said, Model model) {
        Filter filter = Filter.of(said);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("round", round);
        model.addAttribute("filter", filter);
        model.addAttribute("day", filter.asOf() == null ? today : filter.asOf());
        model.addAttribute("past", filter.asOf() != null && filter.asOf().isBefore(today));
        model.addAttribute("at", new Address("/rounds/" + round.id(), page, said));
        return filter;
    }
}
