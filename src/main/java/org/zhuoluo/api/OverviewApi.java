package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.CutWish;
import org.zhuoluo.overview.Cuts;
import org.zhuoluo.overview.Cutting;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.ProblemRow;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.shared.Slice;

/** Figures and lists, with the parameters of the pages and within the rights of the pages. */
@RestController
@RequestMapping("/api/v1/rounds/{round}")
class OverviewApi {

    private final Overview overview;
    private final Cutting cutting;

    OverviewApi(Overview overview, Cutting cutting) {
        this.overview = overview;
        this.cutting = cutting;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/figures")
    Figures figures(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return overview.figures(round, Filter.of(said).orFeedback(), by);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/problems")
    Slice<ProblemRow> problems(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return overview.problems(round, Filter.of(said), by);
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/tasks")
    Slice<TaskRow> tasks(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return overview.tasks(round, Filter.of(said), by);
    }

    /** The tasks told apart: {@code by} what, and {@code from} one week {@code to} another. */
    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/cuts")
    Cuts cuts(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return cutting.of(round, CutWish.of(said), by);
    }
}
