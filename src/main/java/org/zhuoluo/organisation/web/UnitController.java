package org.zhuoluo.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.shared.Invalid;

/** The units of the region, kept by the system administrator. */
@Controller
@RequestMapping("/units")
class UnitController {

    private final Organisation organisation;

    UnitController(Organisation organisation) {
        this.organisation = organisation;
    }

    @Allowed(Role.SYSTEM)
    @GetMapping
    String list(Person by, Model model) {
        List<Unit> units = organisation.unitsOf(by.regionId());
        model.addAttribute("units", units);
        model.addAttribute("named", units.stream().collect(Collectors.toMap(Unit::id, Function.identity())));
        model.addAttribute("region", organisation.region(by.regionId()));
        return "organisation/units";
    }

    @Allowed(Role.SYSTEM)
    @GetMapping("/new")
    String blank(Person by, Model model) {
        return form(null, UnitForm.BLANK, by, model);
    }

    @Allowed(Role.SYSTEM)
    @PostMapping
    String add(
            @ModelAttribute("form") UnitForm form,
            Person by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            organisation.addUnit(form.said(), form.shortName(), form.kind(), form.parentId(), by);
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return form(null, form, by, model);
        }
        next.addFlashAttribute("flash", "unit.added");
        return "redirect:/units";
    }

    @Allowed(Role.SYSTEM)
    @GetMapping("/{id}")
    String show(@PathVariable int id, Person by, Model model) {
        return form(id, UnitForm.of(organisation.unit(id, by.regionId())), by, model);
    }

    @Allowed(Role.SYSTEM)
    @PostMapping("/{id}")
    String change(
            @PathVariable int id,
            @ModelAttribute("form") UnitForm form,
            Person by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            organisation.changeUnit(id, form.said(), form.shortName(), form.kind(), form.parentId(), by);
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return form(id, form, by, model);
        }
        next.addFlashAttribute("flash", "unit.changed");
        return "redirect:/units";
    }

    private String form(@Nullable Integer id, UnitForm form, Person by, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("units", organisation.unitsOf(by.regionId()));
        return "organisation/unit";
    }
}
