package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Choices;
import org.zhuoluo.overview.Comparing;
import org.zhuoluo.overview.Comparison;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.shared.Steady;
import org.zhuoluo.shared.Typed;

/** What changed between two days; where no earlier day is said, since a week before. */
@Controller
class ComparisonController {

    private final Comparing comparing;
    private final Choices choices;
    private final RoundPage page;

    ComparisonController(Comparing comparing, Choices choices, RoundPage page) {
        this.comparing = comparing;
        this.choices = choices;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}/comparison")
    String comparison(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = Filter.of(said).orFeedback();
        Comparison comparison = comparing.compare(round, Typed.day("from", said.get("from")), filter, by);
        page.show(comparison.round(), "/comparison", said, model);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.of(round, by));
        model.addAttribute("comparison", comparison);
        return "overview/comparison";
    }
}
