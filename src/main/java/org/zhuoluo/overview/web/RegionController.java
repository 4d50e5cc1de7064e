package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Overseeing;
import org.zhuoluo.overview.RegionFigures;
import org.zhuoluo.overview.RegionFilter;
import org.zhuoluo.shared.Steady;

/** The rounds of a region and those below it side by side; every figure opens the rows it counts, in its own round. */
@Controller
class RegionController {

    private final Overseeing overseeing;

    RegionController(Overseeing overseeing) {
        this.overseeing = overseeing;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/regions/{region}/rounds")
    String rounds(@PathVariable int region, @RequestParam Map<String, String> said, Model model, Person by) {
        RegionFilter filter = RegionFilter.of(said);
        RegionFigures figures = overseeing.rounds(region, filter, by);
        LocalDate day = figures.asOf();
        model.addAttribute("filter", filter);
        model.addAttribute("figures", figures);
        model.addAttribute("day", day);
        model.addAttribute("past", filter.asOf() != null);
        model.addAttribute("at", new Address("/regions/" + region, "/rounds", said));
        return "overview/region";
    }
}
