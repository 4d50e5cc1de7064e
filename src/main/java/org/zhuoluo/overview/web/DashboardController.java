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
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.Workload;

/** How the round stands, on one screen; every figure opens the rows it counts. */
@Controller
class DashboardController {

    private static final int SOON = 20;

    private final Overview overview;
    private final Workload workload;
    private final RoundPage page;

    DashboardController(Overview overview, Workload workload, RoundPage page) {
        this.overview = overview;
        this.workload = workload;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/rounds/{round}")
    String dashboard(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "", said, model, by).orFeedback();
        model.addAttribute("filter", filter);
        model.addAttribute("figures", overview.figures(round, filter, by));
        model.addAttribute("trend", overview.trend(round, filter, by));
        model.addAttribute("overdue", overview.overdue(round, filter, by));
        model.addAttribute("soon", overview.dueWithin(SOON, round, filter, by));
        Filter everywhere = Filter.of(null, filter.unit(), filter.asOf());
        model.addAttribute("silent", workload.silent(round, everywhere, by));
        model.addAttribute("byUnit", overview.cut(Cut.LEAD_UNIT, round, filter, by));
        model.addAttribute("byAspect", overview.cut(Cut.ASPECT, round, filter, by));
        model.addAttribute("byLabel", overview.cut(Cut.LABEL, round, filter, by));
        model.addAttribute("byList", overview.cut(Cut.LIST, round, everywhere, by));
        return "overview/dashboard";
    }
}
