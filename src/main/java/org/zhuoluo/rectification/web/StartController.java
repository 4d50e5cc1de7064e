package org.zhuoluo.rectification.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** Sends everybody to where their day begins. */
@Controller
class StartController {

    private final Rounds rounds;

    StartController(Rounds rounds) {
        this.rounds = rounds;
    }

    @Allowed({
        Role.OFFICE,
        Role.UNIT_STAFF,
        Role.PRINCIPAL,
        Role.LEADER,
        Role.SUPERVISOR,
        Role.SYSTEM,
        Role.SECURITY,
        Role.AUDIT
    })
    @GetMapping("/")
    String start(Person by) {
        if (by.isAdministrator()) {
            return by.is(Role.AUDIT) ? "redirect:/ledger" : "redirect:/people";
        }
        List<Round> mine = rounds.list(by);
        if (mine.isEmpty()) {
            return by.readsRoundsBelow() ? "redirect:/regions/" + by.regionId() + "/rounds" : "redirect:/rounds";
        }
        return "redirect:/rounds/" + mine.get(0).id() + "/my";
    }
}
