package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.shared.Invalid;

/** Saying what was done: a form about a task or one of its measures, with files. */
@Controller
@RequestMapping("/rounds/{round}/tasks/{task}/entries")
class EntryController {

    private final EntryPage page;
    private final Acting acting;
    private final Reporting reporting;
    private final Clock clock;

    EntryController(EntryPage page, Acting acting, Reporting reporting, Clock clock) {
        this.page = page;
        this.acting = acting;
        this.reporting = reporting;
        this.clock = clock;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @GetMapping
    String form(
            @PathVariable int round,
            @PathVariable String task,
            @RequestParam @Nullable String measure,
            Model model,
            HttpSession session,
            Person by) {
        page.show(round, task, EntryForm.empty(measure, LocalDate.now(clock)), model, session, by);
        return "rectification/entry-form";
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @PostMapping
    Object write(
            @PathVariable int round,
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable List<MultipartFile> files,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        EntryForm form = EntryForm.of(sent);
        acting.require(round, task, Act.REPORT, by, form.key());
        try {
            reporting.report(round, task, page.report(form, files, session), by, form.key());
            after.addFlashAttribute("flash", "entry-form.done-flash");
            after.addFlashAttribute("written", "entry/" + round + "/" + task);
            return "redirect:/rounds/" + round + "/tasks/" + task;
        } catch (Invalid invalid) {
            page.show(round, task, form, model, session, by);
            model.addAttribute("violations", invalid.violations());
            return new ModelAndView("rectification/entry-form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
