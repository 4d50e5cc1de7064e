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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Choices;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.shared.Steady;

/** The lists every figure opens: problems, tasks, measures, narrowed and ordered by their address. */
@Controller
@RequestMapping("/rounds/{round}")
class ListController {

    private final Overview overview;
    private final Choices choices;
    private final RoundPage page;

    ListController(Overview overview, Choices choices, RoundPage page) {
        this.overview = overview;
        this.choices = choices;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/problems")
    String problems(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = list(round, "problems", said, model, by);
        model.addAttribute("rows", overview.problems(round, filter, by));
        return "overview/problems";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/tasks")
    String tasks(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = list(round, "tasks", said, model, by);
        model.addAttribute("rows", overview.tasks(round, filter, by));
        return "overview/tasks";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/measures")
    String measures(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = list(round, "measures", said, model, by);
        model.addAttribute("rows", overview.measures(round, filter, by));
        return "overview/measures";
    }

    private Filter list(int round, String name, Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/" + name, said, model, by);
        model.addAttribute("choices", choices.of(round, by));
        return filter;
    }
}
