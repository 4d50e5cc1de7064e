package org.zhuoluo.rectification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.ProblemSheet;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Splitting;
import org.zhuoluo.shared.Steady;

/** A problem and the tasks that answer it. */
@Controller
class ProblemController {

    private final Rectification rectification;
    private final Splitting splitting;

    ProblemController(Rectification rectification, Splitting splitting) {
        this.rectification = rectification;
        this.splitting = splitting;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/problems/{problem}")
    String problem(@PathVariable int round, @PathVariable String problem, Model model, Person by) {
        ProblemSheet sheet = rectification.problemToRead(round, problem, by);
        model.addAttribute("round", sheet.round());
        model.addAttribute("sheet", sheet);
        model.addAttribute("splits", sheet.round().isOf(by) && splitting.isOpenTo(sheet, by));
        return "rectification/problem";
    }
}
