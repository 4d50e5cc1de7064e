package org.zhuoluo.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.OwnPassword;
import org.zhuoluo.shared.Invalid;

/** Where a person with a one-time link chooses a password. */
@Controller
@RequestMapping("/welcome/{token}")
class WelcomeController {

    private final OwnPassword own;

    WelcomeController(OwnPassword own) {
        this.own = own;
    }

    @Allowed(open = true)
    @GetMapping
    String show(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("invited", own.invited(token));
        return "organisation/welcome";
    }

    @Allowed(open = true)
    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String again,
            Model model,
            HttpServletResponse response) {
        try {
            own.accept(token, password, again);
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return show(token, model);
        }
        return "redirect:/sign-in?ready";
    }
}
