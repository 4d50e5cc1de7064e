package org.zhuoluo.intake.outline.web;

import static org.zhuoluo.organisation.Role.OFFICE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuoluo.intake.outline.FeedbackOutlines;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** Which units a feedback means by the names it writes, chosen by hand. */
@Controller
@RequestMapping("/rounds/{round}/feedback/{id}/units")
class OutlineUnitController {

    private final FeedbackOutlines outlines;
    private final OutlinePage page;

    OutlineUnitController(FeedbackOutlines outlines, OutlinePage page) {
        this.outlines = outlines;
        this.page = page;
    }

    @Allowed(OFFICE)
    @PostMapping
    Object choose(
            @PathVariable int round,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Person by,
            RedirectAttributes after) {
        try {
            outlines.choose(round, id, version, chosen(sent), by);
            after.addFlashAttribute("flash", "feedback.units-kept");
            return "redirect:/rounds/" + round + "/feedback/" + id + "#units";
        } catch (Invalid invalid) {
            model.addAttribute("violations", invalid.violations());
            return new ModelAndView(page.show(round, id, model, by), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal);
            return new ModelAndView(page.show(round, id, model, by), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    /** The names and the choices of the form, line by line; an empty choice leaves a name open. */
    private static Map<String, Integer> chosen(MultiValueMap<String, String> sent) {
        List<String> names = sent.getOrDefault("name", List.of());
        List<String> units = sent.getOrDefault("unit", List.of());
        Map<String, Integer> chosen = new HashMap<>();
        for (int at = 0; at < Math.min(names.size(), units.size()); at++) {
            String unit = units.get(at);
            if (!unit.matches("\\d{0,9}")) {
                throw Invalid.field("units", "invalid.choice");
            }
            if (!unit.isEmpty()) {
                chosen.put(names.get(at), Integer.valueOf(unit));
            }
        }
        return chosen;
    }
}
