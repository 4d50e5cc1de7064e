package org.zhuoluo.rectification.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Claiming;

/** The lead unit claims a task. */
@Controller
class ClaimController {

    private final Claiming claiming;
    private final MessageSource messages;

    ClaimController(Claiming claiming, MessageSource messages) {
        this.claiming = claiming;
        this.messages = messages;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @PostMapping("/rounds/{round}/tasks/{task}/claim")
    String claim(@PathVariable int round, @PathVariable String task, Person by, RedirectAttributes after) {
        claiming.claim(round, task, messages.getMessage("claim.words", null, Locale.SIMPLIFIED_CHINESE), by);
        after.addFlashAttribute("flash", "claim.done");
        return "redirect:/rounds/" + round + "/tasks/" + task;
    }
}
