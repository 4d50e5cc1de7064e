package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.Minutes;

/** The minutes of a meeting, taken away as a Word file. */
@Controller
class MinutesController {

    private final Minutes minutes;

    MinutesController(Minutes minutes) {
        this.minutes = minutes;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/rounds/{round}/meetings/{meeting}/minutes.docx")
    ResponseEntity<byte[]> minutes(@PathVariable int round, @PathVariable int meeting, Person by) {
        Minutes.Paper paper = minutes.paper(round, meeting, by);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(WeeklyReportController.WORD)
                .body(paper.content());
    }
}
