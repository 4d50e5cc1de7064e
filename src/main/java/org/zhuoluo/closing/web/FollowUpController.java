package org.zhuoluo.closing.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuoluo.closing.FollowUps;
import org.zhuoluo.closing.Revisits;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Rounds;

/** The samples drawn for follow-up reviews, and what was found in each. */
@Controller
@RequestMapping("/rounds/{round}/follow-ups")
class FollowUpController {

    private final Rounds rounds;
    private final FollowUps followUps;
    private final Revisits revisits;

    FollowUpController(Rounds rounds, FollowUps followUps, Revisits revisits) {
        this.rounds = rounds;
        this.followUps = followUps;
        this.revisits = revisits;
    }

    @Allowed({Role.OFFICE, Role.SUPERVISOR, Role.LEADER})
    @GetMapping
    String samples(@PathVariable int round, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("samples", followUps.samples(round, by));
        model.addAttribute("revisits", revisits.figures(round, by));
        return "closing/follow-ups";
    }

    @Allowed({Role.OFFICE, Role.SUPERVISOR, Role.LEADER})
    @GetMapping("/{id}")
    String sample(@PathVariable int round, @PathVariable int id, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("sample", followUps.sample(round, id, by));
        model.addAttribute("tasks", followUps.tasks(round, id, by));
        return "closing/sample";
    }
}
