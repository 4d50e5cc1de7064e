package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.Minutes;
import org.zhuoluo.report.PaperForm;

/** The minutes of a meeting, taken away as Word, Excel or PDF. */
@Controller
class MinutesController {

    private final Minutes minutes;

    MinutesController(Minutes minutes) {
        this.minutes = minutes;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/rounds/{round}/meetings/{meeting}/minutes.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> paper(
            @PathVariable int round, @PathVariable int meeting, @PathVariable String form, Person by) {
        return PaperAnswer.of(minutes.paper(round, meeting, PaperForm.of(form), by));
    }
}
