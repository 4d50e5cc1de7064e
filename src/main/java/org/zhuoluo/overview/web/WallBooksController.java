package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Timetable;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.shared.Steady;

/** What goes with the chart on the wall: timetable, roadmap, and the task book of one unit (facts.md W10). */
@Controller
@RequestMapping("/rounds/{round}")
class WallBooksController {

    private final WallCharts charts;
    private final Workload workload;
    private final WallPage page;

    WallBooksController(WallCharts charts, Workload workload, WallPage page) {
        this.charts = charts;
        this.workload = workload;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/timetable")
    String timetable(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/timetable", said, model, by);
        model.addAttribute("timetable", Timetable.of(charts.chart(round, filter, by)));
        return "overview/timetable";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/roadmap")
    String roadmap(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/roadmap", said, model, by);
        model.addAttribute("roadmap", charts.roadmap(round, filter, by));
        return "overview/roadmap";
    }

    /** The book of the unit said, or of one's own; who sees whole rounds chooses from the units first. */
    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/task-book")
    String book(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/task-book", said, model, by);
        Integer unit = filter.unit() == null ? own(by) : filter.unit();
        if (unit == null) {
            model.addAttribute("units", workload.list(round, filter, by));
            return "overview/task-books";
        }
        model.addAttribute("book", charts.book(round, unit, filter, by));
        return "overview/task-book";
    }

    private static @Nullable Integer own(Person by) {
        return by.seesWholeRounds() || by.unit() == null ? null : by.unit().id();
    }
}
