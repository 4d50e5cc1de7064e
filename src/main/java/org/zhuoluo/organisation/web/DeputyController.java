package org.zhuoluo.organisation.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Typed;

/** Who acts for me while I am away, and for whom I act. */
@Controller
@RequestMapping("/account/deputies")
class DeputyController {

    private final Deputies deputies;

    DeputyController(Deputies deputies) {
        this.deputies = deputies;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping
    String show(Person by, Model model) {
        return page("", "", "", by, model);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @PostMapping
    String appoint(
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Person by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            if (deputy.isBlank()) {
                throw Invalid.field("deputy", "invalid.deputy-missing");
            }
            deputies.appoint(deputy, Typed.requiredDay("from", from), Typed.requiredDay("to", to), by);
        } catch (Invalid invalid) {
            Violations.show(invalid, model, response);
            return page(deputy, from, to, by, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refusal);
            return page(deputy, from, to, by, model);
        }
        next.addFlashAttribute("flash", "deputies.named");
        return "redirect:/account/deputies";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @PostMapping("/{id}/ending")
    String end(@PathVariable int id, Person by, RedirectAttributes next) {
        deputies.end(id, by);
        next.addFlashAttribute("flash", "deputies.ended");
        return "redirect:/account/deputies";
    }

    private String page(String deputy, String from, String to, Person by, Model model) {
        model.addAttribute("deputies", deputies.of(by));
        model.addAttribute("absent", deputies.actsFor(by));
        model.addAttribute("candidates", deputies.candidates(by));
        model.addAttribute("deputy", deputy);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "organisation/deputies";
    }
}
