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
import org.zhuoluo.rectification.Reporting;

/** “No new progress this week” in one click. The ledger speaks Chinese, whatever language the reader has chosen. */
@Controller
class StandstillController {

    private final Reporting reporting;
    private final MessageSource messages;

    StandstillController(Reporting reporting, MessageSource messages) {
        this.reporting = reporting;
        this.messages = messages;
    }

    @Allowed({Role.OFFICE, Role.UNIT_STAFF, Role.PRINCIPAL})
    @PostMapping("/rounds/{round}/tasks/{task}/standstill")
    String say(@PathVariable int round, @PathVariable String task, Person by, RedirectAttributes after) {
        String words = messages.getMessage("standstill.words", null, Locale.SIMPLIFIED_CHINESE);
        reporting.standstill(round, task, words, by);
        after.addFlashAttribute("flash", "standstill.done");
        return "redirect:/rounds/" + round + "/my";
    }
}
