package org.zhuoluo.closing.web;

import org.jspecify.annotations.Nullable;
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
import org.zhuoluo.closing.DrawingWay;
import org.zhuoluo.closing.Sampling;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.SentForm;

/** Drawing closed tasks for a follow-up review: narrowed by list and label, then by lot, all of them, or one by one. */
@Controller
@RequestMapping("/rounds/{round}/sampling")
class SamplingController {

    private static final int LONGEST_KEY = 40;

    private final Rounds rounds;
    private final Sampling sampling;

    SamplingController(Rounds rounds, Sampling sampling) {
        this.rounds = rounds;
        this.sampling = sampling;
    }

    @Allowed({Role.OFFICE, Role.SUPERVISOR})
    @GetMapping
    String form(
            @PathVariable int round,
            @RequestParam @Nullable ListKind list,
            @RequestParam(defaultValue = "") String label,
            Model model,
            Person by) {
        return show(round, range(list, label), SentForm.empty(), model, by);
    }

    @Allowed({Role.OFFICE, Role.SUPERVISOR})
    @PostMapping
    Object draw(
            @PathVariable int round,
            @RequestParam @Nullable ListKind list,
            @RequestParam(defaultValue = "") String label,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        Sampling.Range range = range(list, label);
        SentForm form = SentForm.of(sent);
        try {
            sampling.draw(round, range, Filled.typed(form.values()), by, form.keyOrNull(LONGEST_KEY));
            after.addFlashAttribute("flash", "sampling.done");
            return "redirect:/rounds/" + round + "/follow-ups";
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            String view = show(round, range, form, model, by);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(int round, Sampling.Range range, SentForm form, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("range", range);
        model.addAttribute("labels", sampling.labels(round, by));
        model.addAttribute("tasks", sampling.range(round, range, by));
        model.addAttribute("ways", DrawingWay.values());
        model.addAttribute("form", form);
        return "closing/sampling";
    }

    private static Sampling.Range range(@Nullable ListKind list, String label) {
        return new Sampling.Range(list, label.isBlank() ? null : label);
    }
}
