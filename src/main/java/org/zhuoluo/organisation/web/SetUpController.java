package org.zhuoluo.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Region;
import org.zhuoluo.organisation.SetUp;
import org.zhuoluo.shared.Invalid;

/** The first set-up, behind the link printed at the first start. */
@Controller
@RequestMapping("/setup/{token}")
class SetUpController {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @Allowed(open = true)
    @GetMapping
    String show(@PathVariable String token, Model model) {
        setUp.require(token);
        return page(token, SetUpForm.empty(), model);
    }

    @Allowed(open = true)
    @PostMapping
    String carryOut(
            @PathVariable String token,
            @ModelAttribute("form") SetUpForm form,
            Model model,
            HttpServletResponse response) {
        try {
            setUp.carryOut(token, form.regionName(), form.regionLevel(), form.three());
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return page(token, form, model);
        }
        return "redirect:/sign-in?ready";
    }

    private static String page(String token, SetUpForm form, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("levels", Region.Level.values());
        return "organisation/setup";
    }
}
