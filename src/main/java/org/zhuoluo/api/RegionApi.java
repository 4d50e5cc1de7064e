package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Overseeing;
import org.zhuoluo.overview.RegionFigures;
import org.zhuoluo.overview.RegionFilter;

/** The rounds of a region and those below it, with the parameters of the page and within its rights. */
@RestController
@RequestMapping("/api/v1/regions/{region}/rounds")
class RegionApi {

    private final Overseeing overseeing;

    RegionApi(Overseeing overseeing) {
        this.overseeing = overseeing;
    }

    /** The rows, and under {@code whole} what they come to. */
    record RegionAnswer(RegionFigures figures, RegionFigures.Whole whole) {}

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping
    RegionAnswer rounds(@PathVariable int region, @RequestParam Map<String, String> said, Person by) {
        RegionFigures figures = overseeing.rounds(region, RegionFilter.of(said), by);
        return new RegionAnswer(figures, figures.whole());
    }
}
