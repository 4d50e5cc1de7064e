package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.UnitRow;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.shared.Steady;

/** The units at work in a round, and what one of them owes: its own three lists (facts.md W6). */
@Controller
@RequestMapping("/rounds/{round}/units")
class UnitsController {

    private final Workload workload;
    private final Overview overview;
    private final RoundPage page;

    UnitsController(Workload workload, Overview overview, RoundPage page) {
        this.workload = workload;
        this.overview = overview;
        this.page = page;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @Steady
    @GetMapping
    String list(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/units", said, model, by);
        model.addAttribute("units", units(round, filter, said, by));
        return "overview/units";
    }

    private List<UnitRow> units(int round, Filter filter, Map<String, String> said, Person by) {
        if ("true".equals(said.get("silent"))) {
            return workload.silent(round, filter, by);
        }
        return "lead".equals(said.get("part")) ? workload.leading(round, filter, by) : workload.list(round, filter, by);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/{unit}")
    String unit(
            @PathVariable int round,
            @PathVariable int unit,
            @RequestParam Map<String, String> said,
            Model model,
            Person by) {
        Filter everything = page.show(round, "/units/" + unit, said, model, by);
        Map<String, String> own = new HashMap<>(said);
        own.put("unit", String.valueOf(unit));
        own.putIfAbsent("sort", "late");
        model.addAttribute("unit", workload.unit(round, unit, Filter.of(null, null, everything.asOf()), by));
        model.addAttribute("rows", overview.tasks(round, Filter.of(own), by));
        return "overview/unit";
    }
}
