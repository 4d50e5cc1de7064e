package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import java.util.List;
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
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.ProblemSheet;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.SentForm;
import org.zhuoluo.shared.Typed;
import org.zhuoluo.supervision.Instructions;

/** A leader writes an instruction on a whole problem; who deputises for a leader may as well. */
@Controller
@RequestMapping("/rounds/{round}/problems/{problem}/instruction")
class InstructionController {

    private final Instructions instructions;

    InstructionController(Instructions instructions) {
        this.instructions = instructions;
    }

    @Allowed({LEADER, OFFICE, SUPERVISOR})
    @GetMapping
    String form(@PathVariable int round, @PathVariable String problem, Model model, Person by) {
        return show(round, problem, SentForm.empty(), model, by);
    }

    @Allowed({LEADER, OFFICE, SUPERVISOR})
    @PostMapping
    Object instruct(
            @PathVariable int round,
            @PathVariable String problem,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Person by,
            RedirectAttributes after) {
        SentForm form = SentForm.of(typed);
        String view = show(round, problem, form, model, by);
        try {
            int letter = instructions.instruct(
                    round,
                    problem,
                    form.text("instruction"),
                    Typed.day("answerBy", form.text("answerBy")),
                    by,
                    form.keyOrNull());
            after.addFlashAttribute("flash", "act-done.INSTRUCT");
            return "redirect:/rounds/" + round + "/letters/" + letter;
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(int round, String problem, SentForm form, Model model, Person by) {
        ProblemSheet sheet = instructions.require(round, problem, by);
        String at = "/rounds/" + round + "/problems/" + problem;
        model.addAttribute("round", sheet.round());
        model.addAttribute("heading", "act.INSTRUCT");
        model.addAttribute("about", problem + " " + sheet.problem().words());
        model.addAttribute("note", "letter.instruction-note");
        model.addAttribute("back", at);
        model.addAttribute("to", at + "/instruction");
        model.addAttribute("form", form);
        model.addAttribute(
                "asks",
                List.of(Asked.words("instruction"), Asked.day("answerBy").optional()));
        return "supervision/letter-form";
    }
}
