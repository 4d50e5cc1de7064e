package org.zhuoluo.rectification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.MyWork;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Waits;
import org.zhuoluo.shared.Steady;

/** What waits for me and my unit, most urgent first. */
@Controller
class MyController {

    private static final int PAGE = 50;

    private final Rounds rounds;
    private final MyWork work;
    private final Waits waits;

    MyController(Rounds rounds, MyWork work, Waits waits) {
        this.rounds = rounds;
        this.work = work;
        this.waits = waits;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/my")
    String my(
            @PathVariable int round,
            @RequestParam(defaultValue = "ALL") MyWork.View view,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("view", view);
        model.addAttribute("counts", work.counts(round, by));
        model.addAttribute("tasks", work.open(round, view, Math.max(0, page), PAGE, by));
        model.addAttribute("requests", waits.askedBy(round, by));
        model.addAttribute("here", "/rounds/" + round + "/my?view=" + view);
        return "rectification/my";
    }
}
