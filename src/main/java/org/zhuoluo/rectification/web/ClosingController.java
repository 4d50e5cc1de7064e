package org.zhuoluo.rectification.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Claiming;
import org.zhuoluo.shared.Invalid;

/** The office records that a task was closed by number. */
@Controller
@RequestMapping("/rounds/{round}/tasks/{task}/closing")
class ClosingController {

    private final Pages pages;
    private final Claiming claiming;

    ClosingController(Pages pages, Claiming claiming) {
        this.pages = pages;
        this.claiming = claiming;
    }

    @Allowed(Role.OFFICE)
    @GetMapping
    String form(@PathVariable int round, @PathVariable String task, Model model, Person by) {
        pages.task(round, task, model, by);
        return "rectification/closing-form";
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Object close(
            @PathVariable int round,
            @PathVariable String task,
            @RequestParam String closingNumber,
            @RequestParam String day,
            @RequestParam String reason,
            Model model,
            Person by,
            RedirectAttributes after) {
        try {
            claiming.close(round, task, closingNumber, Typed.requiredDay("day", day), reason, by);
            after.addFlashAttribute("flash", "closing-form.done");
            return "redirect:/rounds/" + round + "/tasks/" + task;
        } catch (Invalid invalid) {
            pages.task(round, task, model, by);
            model.addAttribute("violations", invalid.violations());
            model.addAttribute("closingNumber", closingNumber);
            model.addAttribute("day", day);
            model.addAttribute("reason", reason);
            return new ModelAndView("rectification/closing-form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
