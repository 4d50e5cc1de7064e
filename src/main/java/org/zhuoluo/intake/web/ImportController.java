package org.zhuoluo.intake.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.intake.Answers;
import org.zhuoluo.intake.Arrival;
import org.zhuoluo.intake.BlankWorkbook;
import org.zhuoluo.intake.Intake;
import org.zhuoluo.intake.Outcome;
import org.zhuoluo.intake.Waiting;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Attachment;

/** Bringing a workbook in: looked at first, applied as it was looked at, all of it or nothing. */
@Controller
@RequestMapping("/rounds/{round}/import")
class ImportController {

    private final Rounds rounds;
    private final Intake intake;
    private final Waiting waiting;

    ImportController(Rounds rounds, Intake intake, Waiting waiting) {
        this.rounds = rounds;
        this.intake = intake;
        this.waiting = waiting;
    }

    @Allowed(OFFICE)
    @GetMapping
    String show(@PathVariable int round, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        return "intake/import";
    }

    @Allowed(OFFICE)
    @PostMapping
    ModelAndView preview(@PathVariable int round, @RequestParam MultipartFile file, Model model, Person by)
            throws IOException {
        Round into = rounds.require(round, by);
        byte[] content = file.getBytes();
        Outcome outcome = intake.preview(into, Arrival.read(content), by);
        model.addAttribute("name", file.getOriginalFilename());
        if (!outcome.understood().isEmpty()) {
            model.addAttribute("token", waiting.keep(by, round, content));
        }
        return page(into, outcome, true, model);
    }

    @Allowed(OFFICE)
    @PostMapping("/application")
    Object apply(
            @PathVariable int round,
            @RequestParam String token,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        Round into = rounds.require(round, by);
        Answers answers = ImportForm.read(sent);
        boolean again = sent.containsKey("again");
        Outcome outcome = again
                ? look(into, waiting.take(by, round, token), answers, by)
                : waiting.applying(by, round, token, content -> take(into, content, answers, by), Outcome::isSettled);
        if (again || !outcome.isSettled()) {
            model.addAttribute("token", token);
            model.addAttribute("answers", answers);
            return page(into, outcome, again, model);
        }
        after.addFlashAttribute("flash", "import.applied");
        return "redirect:/rounds/" + round;
    }

    private Outcome look(Round into, byte[] content, Answers answers, Person by) {
        return intake.preview(into, Arrival.read(content, answers), answers, by);
    }

    /** Where something is still to be asked, what it would do is shown again. */
    private Outcome take(Round into, byte[] content, Answers answers, Person by) {
        Outcome outcome = intake.apply(into, Arrival.read(content, answers), answers, by);
        return outcome.questions().isEmpty() ? outcome : look(into, content, answers, by);
    }

    @Allowed(OFFICE)
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable int round, Person by) {
        String name = rounds.require(round, by).name() + ".xlsx";
        return Attachment.named(name)
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(BlankWorkbook.bytes());
    }

    private ModelAndView page(Round round, Outcome outcome, boolean looked, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("units", outcome.units().isEmpty() ? List.of() : intake.units(round));
        model.addAttribute("outcome", outcome);
        boolean applicable = outcome.isSettled() || looked && outcome.isSound();
        return new ModelAndView(
                "intake/import", model.asMap(), applicable ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
