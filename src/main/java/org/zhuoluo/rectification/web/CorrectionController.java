package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.shared.Invalid;

/** Correcting what was said wrong, by a later entry that names the earlier one. */
@Controller
@RequestMapping("/rounds/{round}/tasks/{task}/entries/{entry}/correction")
class CorrectionController {

    private final EntryPage page;
    private final Reporting reporting;

    CorrectionController(EntryPage page, Reporting reporting) {
        this.page = page;
        this.reporting = reporting;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @GetMapping
    String form(
            @PathVariable int round,
            @PathVariable String task,
            @PathVariable UUID entry,
            Model model,
            HttpSession session,
            Person by) {
        Entry wrong = reporting.correctable(round, task, entry, by);
        page.show(round, task, EntryForm.correcting(wrong), model, session, by);
        model.addAttribute("correcting", wrong);
        return "rectification/entry-form";
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @PostMapping
    Object write(
            @PathVariable int round,
            @PathVariable String task,
            @PathVariable UUID entry,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable List<MultipartFile> files,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        EntryForm form = EntryForm.of(sent);
        try {
            reporting.correct(round, task, entry, page.report(form, files, session), by, form.key());
            after.addFlashAttribute("flash", "correction.done");
            after.addFlashAttribute("written", "correction/" + entry);
            return "redirect:/rounds/" + round + "/tasks/" + task;
        } catch (Invalid invalid) {
            page.show(round, task, form, model, session, by);
            model.addAttribute("correcting", reporting.correctable(round, task, entry, by));
            model.addAttribute("violations", invalid.violations());
            return new ModelAndView("rectification/entry-form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
