package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.Batch.Progress;
import org.zhuoluo.report.Batches;
import org.zhuoluo.report.PaperForm;
import org.zhuoluo.shared.Attachment;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** Task books for all units at once: ordered, watched while they are made, taken away. */
@Controller
@RequestMapping("/rounds/{round}/batches")
class BatchController {

    private static final String SECONDS = "2";

    private final Batches batches;
    private final Rounds rounds;

    BatchController(Batches batches, Rounds rounds) {
        this.batches = batches;
        this.rounds = rounds;
    }

    /** While one is being made the page asks again by itself. */
    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping
    String show(@PathVariable int round, Model model, HttpServletResponse response, Person by) {
        Optional<Progress> progress = batches.progress(round, by);
        if (progress.filter(Progress::isRunning).isPresent()) {
            response.setHeader("Refresh", SECONDS);
        }
        return page(round, progress, model, by);
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @PostMapping
    String start(
            @PathVariable int round,
            @RequestParam(defaultValue = "docx") String form,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            Person by) {
        try {
            if (!batches.start(round, form.equals("pdf") ? PaperForm.PDF : PaperForm.DOCX, reason, by)) {
                throw new Refusal("refusal.batch-is-made");
            }
            return "redirect:/rounds/" + round + "/batches";
        } catch (Invalid invalid) {
            response.setStatus(422);
            model.addAttribute("violations", invalid.violations());
            model.addAttribute("reason", reason);
            model.addAttribute("form", form);
            return page(round, batches.progress(round, by), model, by);
        }
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{sha256}.zip")
    ResponseEntity<InputStreamResource> file(@PathVariable int round, @PathVariable String sha256, Person by) {
        InputStreamResource content = new InputStreamResource(batches.open(round, sha256, by));
        return Attachment.named(rounds.require(round, by).name() + "_任务书.zip")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(content);
    }

    private String page(int round, Optional<Progress> progress, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("progress", progress.orElse(null));
        model.addAttribute("made", batches.made(round, by));
        return "report/batches";
    }
}
