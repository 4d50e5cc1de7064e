package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
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
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.SentForm;

/**
 * Every act on a task has its noun in the address, and a form where it asks for something: {@code …/tasks/7.2/declining}. Who
 * may do it is the table's to say ({@link Act}); what is wrong, or was done meanwhile by somebody else, is told beside what
 * was typed (docs/decisions/0006).
 */
@Controller
@RequestMapping("/rounds/{round}/tasks/{task}/{act:[a-z-]+}")
class ActController {

    private final Acting acting;
    private final ActPage page;

    ActController(Acting acting, ActPage page) {
        this.acting = acting;
        this.page = page;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @GetMapping
    String form(
            @PathVariable int round,
            @PathVariable String task,
            @PathVariable String act,
            Model model,
            HttpSession session,
            Person by) {
        Act which = named(act);
        page.require(round, task, which, by);
        return page.show(round, task, which, SentForm.empty(), model, session, by);
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL, Role.LEADER, Role.SUPERVISOR})
    @PostMapping
    Object act(
            @PathVariable int round,
            @PathVariable String task,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable List<MultipartFile> files,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        Act which = named(act);
        SentForm form = SentForm.of(sent);
        try {
            acting.require(round, task, which, by, form.keyOrNull());
            Filled filled = page.filled(form, files, session);
            acting.act(round, task, which, filled, by, form.keyOrNull());
            after.addFlashAttribute("flash", "act-done." + which);
            after.addFlashAttribute("written", which + "/" + round + "/" + task);
            return "redirect:/rounds/" + round + "/tasks/" + task;
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return again(round, task, which, form, model, session, by, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return again(round, task, which, form, model, session, by, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(
            int round,
            String task,
            Act act,
            SentForm form,
            Model model,
            HttpSession session,
            Person by,
            HttpStatus status) {
        String view = page.show(round, task, act, form, model, session, by);
        return new ModelAndView(view, model.asMap(), status);
    }

    private static Act named(String noun) {
        return Act.named(noun).orElseThrow(() -> new Missing("act", noun));
    }
}
