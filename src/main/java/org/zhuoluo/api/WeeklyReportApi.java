package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.PaperForm;
import org.zhuoluo.report.WeeklyReport;
import org.zhuoluo.report.WeeklyReports;

/** The weekly report of a week: as a record, or as the paper. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/weekly-reports")
class WeeklyReportApi {

    private final WeeklyReports reports;

    WeeklyReportApi(WeeklyReports reports) {
        this.reports = reports;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping({"/{week}", "/{week}.json"})
    WeeklyReport report(@PathVariable int round, @PathVariable String week, Person by) {
        return reports.sheet(round, week, by).report();
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{week}.docx")
    ResponseEntity<byte[]> word(@PathVariable int round, @PathVariable String week, Person by) {
        return paper(round, week, PaperForm.DOCX, by);
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{week}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int round, @PathVariable String week, Person by) {
        return paper(round, week, PaperForm.PDF, by);
    }

    private ResponseEntity<byte[]> paper(int round, String week, PaperForm form, Person by) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.media()))
                .body(reports.paper(round, week, form, by).content());
    }
}
