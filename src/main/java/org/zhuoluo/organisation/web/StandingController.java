package org.zhuoluo.organisation.web;

import static org.zhuoluo.organisation.Role.SECURITY;
import static org.zhuoluo.organisation.Role.SYSTEM;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;

/** What an account may do and whether it works: roles, leave, return, and the link for a new password. */
@Controller
@RequestMapping("/people/{id}")
class StandingController {

    private final Accounts accounts;

    StandingController(Accounts accounts) {
        this.accounts = accounts;
    }

    @Allowed(SECURITY)
    @GetMapping("/roles")
    String roles(@PathVariable int id, Person by, Model model) {
        model.addAttribute("shown", accounts.person(id, by));
        model.addAttribute("all", Role.values());
        return "organisation/roles";
    }

    @Allowed(SECURITY)
    @PostMapping("/roles")
    String grant(
            @PathVariable int id,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            Person by,
            RedirectAttributes next) {
        accounts.grant(id, roles == null ? Set.of() : roles, by);
        return done(id, "person.granted", next);
    }

    @Allowed(SYSTEM)
    @PostMapping("/leave")
    String disable(@PathVariable int id, Person by, RedirectAttributes next) {
        accounts.disable(id, by);
        return done(id, "person.disabled", next);
    }

    @Allowed(SYSTEM)
    @PostMapping("/return")
    String enable(@PathVariable int id, Person by, RedirectAttributes next) {
        accounts.enable(id, by);
        return done(id, "person.enabled", next);
    }

    /** The link stands in this one answer and nowhere else. */
    @Allowed(SYSTEM)
    @PostMapping("/welcome-link")
    String link(@PathVariable int id, Person by, Model model) {
        String token = accounts.welcomeLink(id, by);
        model.addAttribute("shown", accounts.person(id, by));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/welcome/" + token)
                        .toUriString());
        return "organisation/welcome-link";
    }

    private static String done(int id, String flash, RedirectAttributes next) {
        next.addFlashAttribute("flash", flash);
        return "redirect:/people/" + id;
    }
}
