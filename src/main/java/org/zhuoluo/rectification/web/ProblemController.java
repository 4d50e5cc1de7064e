package org.zhuoluo.rectification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Rounds;

/** A problem and the tasks that answer it. */
@Controller
class ProblemController {

    private final Rounds rounds;
    private final Rectification rectification;

    ProblemController(Rounds rounds, Rectification rectification) {
        this.rounds = rounds;
        this.rectification = rectification;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/rounds/{round}/problems/{problem}")
    String problem(@PathVariable int round, @PathVariable String problem, Model model, Person by) {
        model.addAttribute("sheet", rectification.problem(round, problem, by));
        model.addAttribute("round", rounds.require(round, by));
        return "rectification/problem";
    }
}
