package org.zhuoluo.intake.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
        if (outcome.isSound()) {
            model.addAttribute("token", waiting.keep(by, round, content));
        }
        return page(into, outcome, model);
    }

    @Allowed(OFFICE)
    @PostMapping("/application")
    Object apply(
            @PathVariable int round, @RequestParam String token, Model model, Person by, RedirectAttributes after) {
        Round into = rounds.require(round, by);
        Outcome outcome = waiting.applying(
                by, round, token, content -> intake.apply(into, Arrival.read(content), by), Outcome::isSound);
        if (!outcome.isSound()) {
            return page(into, outcome, model);
        }
        after.addFlashAttribute("flash", "import.applied");
        return "redirect:/rounds/" + round;
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

    private static ModelAndView page(Round round, Outcome outcome, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("outcome", outcome);
        return new ModelAndView(
                "intake/import", model.asMap(), outcome.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
