package org.zhuoluo.organisation.web;

import static org.zhuoluo.organisation.Role.AUDIT;
import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SECURITY;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.SYSTEM;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.OwnPassword;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;

/** One's own account: who one is here, and one's password. */
@Controller
class AccountController {

    private final OwnPassword own;

    AccountController(OwnPassword own) {
        this.own = own;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR, SYSTEM, SECURITY, AUDIT})
    @GetMapping("/account")
    String show() {
        return "organisation/account";
    }

    /** A new password ends all sessions, this one too. */
    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR, SYSTEM, SECURITY, AUDIT})
    @PostMapping("/account/password")
    String change(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            Person by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            own.change(by, present, password, again, request.getRemoteAddr());
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return show();
        }
        return "redirect:/sign-in?ready";
    }
}
