package org.zhuoluo.closing.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.closing.Closing;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.shared.Steady;

/** The review trail of a task: every attempt at closing it, who did what, and who must still do what. */
@Controller
class CourseController {

    private final Rectification rectification;
    private final Acting acting;
    private final Closing closing;

    CourseController(Rectification rectification, Acting acting, Closing closing) {
        this.rectification = rectification;
        this.acting = acting;
        this.closing = closing;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/tasks/{task}/course")
    String course(@PathVariable int round, @PathVariable String task, Model model, Person by) {
        TaskSheet sheet = rectification.taskToRead(round, task, by);
        Course course = acting.course(sheet);
        model.addAttribute("round", sheet.round());
        model.addAttribute("sheet", sheet);
        model.addAttribute("course", course);
        model.addAttribute("trail", closing.trail(sheet, course));
        model.addAttribute("gate", closing.gate(sheet, course));
        model.addAttribute("acts", acting.open(sheet, course, by));
        return "closing/course";
    }
}
