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
import org.zhuoluo.rectification.PlanForm;
import org.zhuoluo.rectification.Splitting;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/** One more task under a problem; a link may offer what a document says of it, to be looked at and sent by whoever opens it. */
@Controller
@RequestMapping("/rounds/{round}/problems/{problem}/tasks/new")
class NewTaskController {

    private final Splitting splitting;
    private final PlanPage page;

    NewTaskController(Splitting splitting, PlanPage page) {
        this.splitting = splitting;
        this.page = page;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @GetMapping
    String form(
            @PathVariable int round,
            @PathVariable String problem,
            @RequestParam MultiValueMap<String, String> offered,
            Model model,
            Person by) {
        offered.values().removeIf(values -> values.get(0).isBlank());
        if (!by.is(Role.OFFICE)) {
            offered.remove("leadUnit");
        }
        PlanForm form = PlanForm.over(splitting.begin(round, problem, by), offered);
        return page.showNew(round, problem, form, UUID.randomUUID().toString(), model, by);
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @PostMapping
    Object add(
            @PathVariable int round,
            @PathVariable String problem,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        PlanForm typed = PlanForm.over(PlanForm.empty(""), sent);
        SentForm form = SentForm.of(sent);
        String redraw = sent.getFirst("redraw");
        if (redraw != null) {
            splitting.begin(round, problem, by);
            return page.showNew(round, problem, PlanRows.redrawn(typed, redraw), form.key(), model, by);
        }
        try {
            Splitting.Made made = splitting.add(round, problem, typed, by, form.keyOrNull());
            after.addFlashAttribute("flash", "new-task.done");
            return "redirect:/rounds/" + round + "/tasks/" + made.number();
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            String view = page.showNew(round, problem, typed, form.key(), model, by);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            String view = page.showNew(round, problem, typed, form.key(), model, by);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }
}
