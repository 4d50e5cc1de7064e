package org.zhuoluo.rectification.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Typed;

/** The rounds of a region, and opening a new one. */
@Controller
class RoundController {

    private final Rounds rounds;

    RoundController(Rounds rounds) {
        this.rounds = rounds;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping("/rounds")
    String rounds(Model model, Person by) {
        model.addAttribute("rounds", rounds.list(by));
        return "rectification/rounds";
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/rounds/new")
    String form() {
        return "rectification/round-form";
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/rounds/new")
    Object open(
            @RequestParam String name,
            @RequestParam String from,
            @RequestParam String to,
            Person by,
            RedirectAttributes after) {
        try {
            Round round = rounds.open(name, Typed.requiredDay("from", from), Typed.requiredDay("to", to), false, by);
            after.addFlashAttribute("flash", "round-form.done");
            return "redirect:/rounds/" + round.id() + "/my";
        } catch (Invalid invalid) {
            ModelAndView again = new ModelAndView("rectification/round-form", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("violations", invalid.violations());
            again.addObject("name", name);
            again.addObject("from", from);
            again.addObject("to", to);
            return again;
        }
    }
}
