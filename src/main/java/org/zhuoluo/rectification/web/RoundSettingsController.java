package org.zhuoluo.rectification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.RoundSettings;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Plain;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Typed;

/** The office settles how a round reckons. Somebody else's change in between is shown beside what was typed. */
@Controller
@RequestMapping("/rounds/{round}/settings")
class RoundSettingsController {

    private final Rounds rounds;

    RoundSettingsController(Rounds rounds) {
        this.rounds = rounds;
    }

    @Allowed(Role.OFFICE)
    @GetMapping
    String form(@PathVariable int round, Model model, Person by) {
        Round here = rounds.require(round, by);
        return show(here, here.settings().values(), model);
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Object settle(
            @PathVariable int round,
            @RequestParam Map<String, String> typed,
            Model model,
            Person by,
            RedirectAttributes after) {
        try {
            rounds.settle(round, settings(typed), typed.getOrDefault("lookedAt", ""), by);
            after.addFlashAttribute("flash", "settings.done");
            return "redirect:/rounds/" + round + "/settings";
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            String view = show(rounds.require(round, by), typed, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return new ModelAndView(show(rounds.require(round, by), typed, model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private static String show(Round round, Map<String, String> typed, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("settings", round.settings());
        model.addAttribute("typed", typed);
        return "rectification/round-settings";
    }

    private static RoundSettings settings(Map<String, String> typed) {
        List<Invalid.Violation> wrong = new ArrayList<>();
        RoundSettings settings = new RoundSettings(
                whole("yellowDays", typed, wrong),
                whole("secondDays", typed, wrong),
                whole("overdueDays", typed, wrong),
                whole("extensionsAtMost", typed, wrong),
                whole("noticeDays", typed, wrong),
                whole("answerDays", typed, wrong),
                whole("rateDecimals", typed, wrong),
                day("feedbackOn", typed, wrong));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return settings;
    }

    private static @Nullable LocalDate day(String name, Map<String, String> typed, List<Invalid.Violation> wrong) {
        try {
            return Typed.day(name, typed.get(name));
        } catch (Invalid invalid) {
            wrong.addAll(invalid.violations());
            return null;
        }
    }

    private static int whole(String name, Map<String, String> typed, List<Invalid.Violation> wrong) {
        String text = Plain.of(typed.getOrDefault(name, ""));
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        wrong.add(new Invalid.Violation(name, "invalid.number", List.of(text)));
        return 0;
    }
}
