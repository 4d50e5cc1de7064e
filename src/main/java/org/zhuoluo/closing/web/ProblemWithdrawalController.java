package org.zhuoluo.closing.web;

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
import org.zhuoluo.closing.Withdrawals;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/**
 * The withdrawal of a whole problem, asked for and decided on, each on one page with all its tasks: which are meant and which
 * are left out, and why.
 */
@Controller
@RequestMapping("/rounds/{round}/problems/{problem}/{act:withdrawal|withdrawal-decision}")
class ProblemWithdrawalController {

    /** A key grows by the number of a task where one form acts on many. */
    private static final int LONGEST_KEY = 40;

    private final Withdrawals withdrawals;

    ProblemWithdrawalController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String form(
            @PathVariable int round, @PathVariable String problem, @PathVariable String act, Model model, Person by) {
        return show(round, problem, named(act), SentForm.empty(), model, by);
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @PostMapping
    Object act(
            @PathVariable int round,
            @PathVariable String problem,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        Act which = named(act);
        SentForm form = SentForm.of(sent);
        try {
            Withdrawals.Outcome outcome = which == Act.ASK_WITHDRAWAL
                    ? withdrawals.ask(round, problem, Filled.typed(form.values()), by, form.keyOrNull(LONGEST_KEY))
                    : withdrawals.decide(round, problem, Filled.typed(form.values()), by, form.keyOrNull(LONGEST_KEY));
            after.addFlashAttribute("flash", "act-done." + which);
            after.addFlashAttribute("outcome", outcome);
            return "redirect:/rounds/" + round + "/problems/" + problem + "/" + which.noun();
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return again(round, problem, which, form, model, by, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return again(round, problem, which, form, model, by, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(
            int round, String problem, Act act, SentForm form, Model model, Person by, HttpStatus status) {
        String view = show(round, problem, act, form, model, by);
        return new ModelAndView(view, model.asMap(), status);
    }

    private String show(int round, String problem, Act act, SentForm form, Model model, Person by) {
        Withdrawals.Form asked = withdrawals.form(round, problem, act, by);
        model.addAttribute("round", asked.round());
        model.addAttribute("asked", asked);
        model.addAttribute("act", act);
        model.addAttribute("form", form);
        return "closing/problem-withdrawal";
    }

    private static Act named(String noun) {
        return Act.named(noun).orElseThrow(() -> new Missing("act", noun));
    }
}
