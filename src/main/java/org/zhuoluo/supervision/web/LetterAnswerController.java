package org.zhuoluo.supervision.web;

import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

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
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;
import org.zhuoluo.supervision.Instructions;
import org.zhuoluo.supervision.Letter;

/** A unit answers a letter about a whole problem. Letters about one task are answered on the task ({@code …/tasks/7.2/answer}). */
@Controller
@RequestMapping("/rounds/{round}/letters/{id}/answer")
class LetterAnswerController {

    private final Instructions instructions;
    private final LetterPage page;

    LetterAnswerController(Instructions instructions, LetterPage page) {
        this.instructions = instructions;
        this.page = page;
    }

    @Allowed({UNIT_STAFF, PRINCIPAL})
    @GetMapping
    String form(@PathVariable int round, @PathVariable int id, Model model, Person by) {
        Letter letter = page.letter(round, id, model, by);
        if (letter.isAnswered()) {
            return "redirect:/rounds/" + round + "/letters/" + id;
        }
        if (letter.task() != null) {
            return "redirect:/rounds/" + round + "/tasks/" + letter.task() + "/answer";
        }
        if (!letter.awaits(by)) {
            throw new NotAllowed("answer letter " + id);
        }
        return show(round, letter, SentForm.empty(), model);
    }

    @Allowed({UNIT_STAFF, PRINCIPAL})
    @PostMapping
    Object answer(
            @PathVariable int round,
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Person by,
            RedirectAttributes after) {
        SentForm form = SentForm.of(typed);
        String view = show(round, page.letter(round, id, model, by), form, model);
        try {
            instructions.answer(round, id, form.text("reply"), by, form.keyOrNull());
            after.addFlashAttribute("flash", "act-done.ANSWER");
            return "redirect:/rounds/" + round + "/letters/" + id;
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private static String show(int round, Letter letter, SentForm form, Model model) {
        String at = "/rounds/" + round + "/letters/" + letter.number();
        model.addAttribute("heading", "act.ANSWER");
        model.addAttribute("about", letter.reference() + " " + letter.subject());
        model.addAttribute("said", letter.words());
        model.addAttribute("back", at);
        model.addAttribute("to", at + "/answer");
        model.addAttribute("form", form);
        model.addAttribute("asks", List.of(Asked.words("reply")));
        return "supervision/letter-form";
    }
}
