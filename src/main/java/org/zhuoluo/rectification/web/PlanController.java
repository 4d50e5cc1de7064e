package org.zhuoluo.rectification.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Breakdown;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.PlanForm;
import org.zhuoluo.rectification.Planned;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/**
 * Breaking a task down: its plan as one form. What another saved meanwhile is shown beside what was typed, and can then be
 * sent knowingly.
 */
@Controller
@RequestMapping("/rounds/{round}/tasks/{task}/plan")
class PlanController {

    private final Acting acting;
    private final Breakdown breakdown;
    private final PlanPage page;

    PlanController(Acting acting, Breakdown breakdown, PlanPage page) {
        this.acting = acting;
        this.breakdown = breakdown;
        this.page = page;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String form(@PathVariable int round, @PathVariable String task, Model model, Person by) {
        acting.require(round, task, Act.PLAN, by);
        Planned planned = breakdown.of(round, task, by);
        String key = UUID.randomUUID().toString();
        return page.show(round, task, planned.form(), planned, key, model, by);
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @PostMapping
    Object plan(
            @PathVariable int round,
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        Planned planned = breakdown.of(round, task, by);
        PlanForm typed = PlanForm.over(planned.form(), sent);
        String key = SentForm.of(sent).key();
        String redraw = sent.getFirst("redraw");
        if (redraw != null) {
            acting.require(round, task, Act.PLAN, by);
            return page.show(round, task, PlanRows.redrawn(typed, redraw), planned, key, model, by);
        }
        try {
            acting.act(
                    round,
                    task,
                    Act.PLAN,
                    Filled.typed(sent),
                    by,
                    SentForm.of(sent).keyOrNull());
            after.addFlashAttribute("flash", "act-done.PLAN");
            return "redirect:/rounds/" + round + "/tasks/" + task;
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            String view = page.show(round, task, typed, planned, key, model, by);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            Planned now = breakdown.of(round, task, by);
            model.addAttribute("refused", refusal);
            model.addAttribute("changes", now.against(typed));
            String view = page.show(round, task, typed.joining(now.form()), now, key, model, by);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }
}
