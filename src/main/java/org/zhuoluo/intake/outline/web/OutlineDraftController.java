package org.zhuoluo.intake.outline.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.intake.outline.FeedbackOutlines;
import org.zhuoluo.intake.outline.OutlineChange;
import org.zhuoluo.intake.outline.OutlineChange.Deed;
import org.zhuoluo.intake.outline.SourceText;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** A feedback brought in as text or as a Word file, and its draft tree beside the source, corrected and saved. */
@Controller
@RequestMapping("/rounds/{round}/feedback")
class OutlineDraftController {

    private final FeedbackOutlines outlines;
    private final Rounds rounds;
    private final OutlinePage page;

    OutlineDraftController(FeedbackOutlines outlines, Rounds rounds, OutlinePage page) {
        this.outlines = outlines;
        this.rounds = rounds;
        this.page = page;
    }

    @Allowed(OFFICE)
    @GetMapping
    String list(@PathVariable int round, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("outlines", outlines.list(round, by));
        model.addAttribute("claimed", outlines.atWork(round, by));
        model.addAttribute("id", UUID.randomUUID());
        return "intake/feedback";
    }

    @Allowed(OFFICE)
    @PostMapping
    Object begin(
            @PathVariable int round,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            Person by)
            throws IOException {
        try {
            List<String> source =
                    file == null || file.isEmpty() ? SourceText.pasted(text) : SourceText.word(file.getBytes());
            return "redirect:/rounds/" + round + "/feedback/"
                    + outlines.begin(round, id == null ? UUID.randomUUID() : id, name, source, by)
                            .id();
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            model.addAttribute("typed", text);
            model.addAttribute("called", name);
            return new ModelAndView(list(round, model, by), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Allowed(OFFICE)
    @GetMapping("/{id}")
    String show(@PathVariable int round, @PathVariable UUID id, Model model, Person by) {
        return page.show(round, id, model, by);
    }

    @Allowed(OFFICE)
    @PostMapping("/{id}/changes/{deed:promote|demote|merge|split|drop|take|call}")
    Object change(
            @PathVariable int round,
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> said,
            Model model,
            Person by) {
        try {
            OutlineChange change = new OutlineChange(Deed.valueOf(deed.toUpperCase(Locale.ROOT)), said);
            outlines.change(round, id, version, change, by);
            String node = said.getOrDefault("node", "");
            return "redirect:/rounds/" + round + "/feedback/" + id + (node.matches("\\d+") ? "#n" + node : "");
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            model.addAttribute("said", said);
            return new ModelAndView(show(round, id, model, by), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("said", said);
            model.addAttribute("refused", refusal);
            return new ModelAndView(show(round, id, model, by), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @Allowed(OFFICE)
    @PostMapping("/{id}/problems")
    Object save(
            @PathVariable int round,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            Person by,
            RedirectAttributes after) {
        try {
            outlines.save(round, id, version, by);
            after.addFlashAttribute("flash", "feedback.saved");
            return "redirect:/rounds/" + round + "/feedback/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return new ModelAndView(show(round, id, model, by), model.asMap(), HttpStatus.CONFLICT);
        }
    }
}
