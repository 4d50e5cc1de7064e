package org.zhuoluo.rectification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Dossier;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Yardsticks;
import org.zhuoluo.shared.Steady;

/** A task and everything ever said about it. */
@Controller
class TaskController {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Acting acting;
    private final Ledger ledger;
    private final Reporting reporting;
    private final Yardsticks yardsticks;

    TaskController(Pages pages, Acting acting, Ledger ledger, Reporting reporting, Yardsticks yardsticks) {
        this.pages = pages;
        this.acting = acting;
        this.ledger = ledger;
        this.reporting = reporting;
        this.yardsticks = yardsticks;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/tasks/{task}")
    String task(
            @PathVariable int round,
            @PathVariable String task,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Person by) {
        TaskSheet sheet = pages.taskToRead(round, task, model, by);
        model.addAttribute("entries", ledger.timeline(round, sheet.task().number(), Math.max(0, page), PAGE));
        Course course = acting.course(sheet);
        model.addAttribute("course", course);
        model.addAttribute("dossier", Dossier.told(sheet.state().standing(), course));
        model.addAttribute("acts", acting.open(sheet, course, by));
        model.addAttribute("reporting", reporting);
        model.addAttribute("yardsticks", yardsticks.of(sheet));
        model.addAttribute("here", "/rounds/" + round + "/tasks/" + task);
        return "rectification/task";
    }
}
