package org.zhuoluo.rectification.web;

import jakarta.servlet.http.HttpSession;
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
import org.zhuoluo.rectification.AccountabilityRegister;
import org.zhuoluo.shared.SentForm;

/** Declaring a wrong row of the accountability register void, by a later entry with the reason. */
@Controller
@RequestMapping("/rounds/{round}/accountability/{number}/voiding")
class AccountabilityController {

    private final AccountabilityRegister register;
    private final RegisterPage page;

    AccountabilityController(AccountabilityRegister register, RegisterPage page) {
        this.register = register;
        this.page = page;
    }

    @Allowed(Role.OFFICE)
    @GetMapping
    String form(@PathVariable int round, @PathVariable int number, Model model, HttpSession session, Person by) {
        model.addAttribute("action", register.requireValid(round, number, by));
        return page.show(round, sheet(round, number), SentForm.empty(), model, session, by);
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Object declare(
            @PathVariable int round,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpSession session,
            Person by,
            RedirectAttributes after) {
        return page.write(
                sheet(round, number), new RegisterPage.Sent(round, sent, null, session, by), model, (filled, key) -> {
                    register.declareVoid(round, number, filled, by, key);
                    after.addFlashAttribute("flash", "register.done");
                    return "/rounds/" + round + "/accountability";
                });
    }

    private RegisterPage.Sheet sheet(int round, int number) {
        String list = "/rounds/" + round + "/accountability";
        return new RegisterPage.Sheet(
                "register.void", "№ " + number, list + "/" + number + "/voiding", list, register.asksToVoid());
    }
}
