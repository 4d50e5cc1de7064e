package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.report.ListPapers;
import org.zhuoluo.report.PaperForm;

/** Lists and task books taken away as Word, Excel or PDF, by the same words in the address as the pages they are of. */
@Controller
@RequestMapping("/rounds/{round}")
class ListPaperController {

    private final ListPapers papers;

    ListPaperController(ListPapers papers) {
        this.papers = papers;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/problems.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> problems(
            @PathVariable int round, @PathVariable String form, @RequestParam Map<String, String> said, Person by) {
        return PaperAnswer.of(papers.problems(round, Filter.of(said), PaperForm.of(form), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/duties.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> duties(
            @PathVariable int round, @PathVariable String form, @RequestParam Map<String, String> said, Person by) {
        return PaperAnswer.of(papers.duties(round, Filter.of(said), PaperForm.of(form), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/tasks.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> tasks(
            @PathVariable int round, @PathVariable String form, @RequestParam Map<String, String> said, Person by) {
        return PaperAnswer.of(papers.tasks(round, Filter.of(said), PaperForm.of(form), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/units/{unit}/task-book.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> book(
            @PathVariable int round,
            @PathVariable int unit,
            @PathVariable String form,
            @RequestParam Map<String, String> said,
            Person by) {
        return PaperAnswer.of(papers.book(round, unit, Filter.of(said).orFeedback(), PaperForm.of(form), by));
    }
}
