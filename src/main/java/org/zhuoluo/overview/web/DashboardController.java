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
import org.zhuoluo.overview.Cockpit;
import org.zhuoluo.overview.Cockpits;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.shared.Steady;

/** How the round stands, on one screen; every figure opens the rows it counts. */
@Controller
class DashboardController {

    private final Cockpits cockpits;
    private final RoundPage page;

    DashboardController(Cockpits cockpits, RoundPage page) {
        this.cockpits = cockpits;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/rounds/{round}")
    String dashboard(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = Filter.of(said).orFeedback();
        Cockpit cockpit = cockpits.of(round, filter, by);
        page.show(cockpit.round(), "", said, model);
        model.addAttribute("filter", filter);
        model.addAttribute("figures", cockpit.figures());
        model.addAttribute("trend", cockpit.trend());
        model.addAttribute("cockpit", cockpit);
        return "overview/dashboard";
    }
}
