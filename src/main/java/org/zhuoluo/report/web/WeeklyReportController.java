package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.SUPERVISOR;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.PaperForm;
import org.zhuoluo.report.WeeklyReports;

/** The weekly reports: looked at, and taken away as a Word file. */
@Controller
@RequestMapping("/rounds/{round}/weekly-reports")
class WeeklyReportController {

    private final WeeklyReports reports;
    private final ReportPage page;
    private final Rounds rounds;

    WeeklyReportController(WeeklyReports reports, ReportPage page, Rounds rounds) {
        this.reports = reports;
        this.page = page;
        this.rounds = rounds;
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping
    String weeks(@PathVariable int round, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
        model.addAttribute("weeks", reports.weeks(round, by));
        return "report/weekly-reports";
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{week}")
    String report(@PathVariable int round, @PathVariable String week, Model model, Person by) {
        page.show(round, week, model, by);
        return "report/weekly-report";
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{week}.docx")
    ResponseEntity<byte[]> word(@PathVariable int round, @PathVariable String week, Person by) {
        return PaperAnswer.of(reports.paper(round, week, PaperForm.DOCX, by));
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{week}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int round, @PathVariable String week, Person by) {
        return PaperAnswer.of(reports.paper(round, week, PaperForm.PDF, by));
    }

    @Allowed({OFFICE, LEADER, SUPERVISOR})
    @GetMapping("/{week}.xlsx")
    ResponseEntity<byte[]> excel(@PathVariable int round, @PathVariable String week, Person by) {
        return PaperAnswer.of(reports.paper(round, week, PaperForm.XLSX, by));
    }
}
