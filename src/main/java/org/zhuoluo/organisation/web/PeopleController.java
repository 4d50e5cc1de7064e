package org.zhuoluo.organisation.web;

import static org.zhuoluo.organisation.Role.SECURITY;
import static org.zhuoluo.organisation.Role.SYSTEM;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;

/** The accounts of the region: who they are, made and described by the system administrator. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private final Accounts accounts;
    private final Organisation organisation;

    PeopleController(Accounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping
    String list(Person by, Model model) {
        model.addAttribute("people", accounts.of(by.regionId(), by));
        model.addAttribute("region", organisation.region(by.regionId()));
        return "organisation/people";
    }

    @Allowed(SYSTEM)
    @GetMapping("/new")
    String blank(Person by, Model model) {
        return form("organisation/new-person", PersonForm.BLANK, by, model);
    }

    @Allowed(SYSTEM)
    @PostMapping
    String add(
            @ModelAttribute("form") PersonForm form,
            Person by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Person added;
        try {
            added = accounts.add(form.saidLogin(), form.saidName(), form.post(), form.unitId(), by);
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return form("organisation/new-person", form, by, model);
        }
        next.addFlashAttribute("flash", "person.added");
        return "redirect:/people/" + added.id();
    }

    @Allowed({SYSTEM, SECURITY})
    @GetMapping("/{id}")
    String show(@PathVariable int id, Person by, Model model) {
        Person shown = accounts.person(id, by);
        model.addAttribute("shown", shown);
        return form("organisation/person", PersonForm.of(shown), by, model);
    }

    @Allowed(SYSTEM)
    @PostMapping("/{id}")
    String describe(
            @PathVariable int id,
            @ModelAttribute("form") PersonForm form,
            Person by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            accounts.describe(id, form.saidName(), form.post(), form.unitId(), by);
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            model.addAttribute("shown", accounts.person(id, by));
            return form("organisation/person", form, by, model);
        }
        next.addFlashAttribute("flash", "person.changed");
        return "redirect:/people/" + id;
    }

    private String form(String page, PersonForm form, Person by, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", organisation.unitsOf(by.regionId()));
        return page;
    }
}
