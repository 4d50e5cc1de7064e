package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.RegisterRow;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.SentForm;

/** A new row of a register: a mechanism, an accountability action, a document. */
@Controller
@RequestMapping("/rounds/{round}/{register:mechanisms|accountability|documents}/new")
class RegisterRowController {

    private final List<RegisterRow> registers;
    private final RegisterPage page;

    RegisterRowController(List<RegisterRow> registers, RegisterPage page) {
        this.registers = registers;
        this.page = page;
    }

    @Allowed(Role.OFFICE)
    @GetMapping
    String form(@PathVariable int round, @PathVariable String register, Model model, HttpSession session, Person by) {
        return page.show(round, sheet(round, named(register), by), SentForm.empty(), model, session, by);
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Object add(
            @PathVariable int round,
            @PathVariable String register,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        RegisterRow row = named(register);
        return page.write(
                sheet(round, row, by), new RegisterPage.Sent(round, sent, null, session, by), model, (filled, key) -> {
                    int number = row.add(round, filled, by, key);
                    after.addFlashAttribute("flash", "register.done");
                    String list = "/rounds/" + round + "/" + row.noun();
                    return row.hasPages() ? list + "/" + number : list;
                });
    }

    private RegisterRow named(String noun) {
        return registers.stream()
                .filter(row -> row.noun().equals(noun))
                .findFirst()
                .orElseThrow(() -> new Missing("register", noun));
    }

    private static RegisterPage.Sheet sheet(int round, RegisterRow row, Person by) {
        String list = "/rounds/" + round + "/" + row.noun();
        return new RegisterPage.Sheet("register.new." + row.noun(), "", list + "/new", list, row.asks(by));
    }
}
