package org.zhuoluo.report.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.LetterPapers;
import org.zhuoluo.report.PaperForm;
import org.zhuoluo.report.TaskPapers;

/** The papers of one task and the letters of a round, taken away as Word, Excel or PDF. */
@Controller
@RequestMapping("/rounds/{round}")
class TaskPaperController {

    private final TaskPapers papers;
    private final LetterPapers letters;

    TaskPaperController(TaskPapers papers, LetterPapers letters) {
        this.papers = papers;
        this.letters = letters;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/tasks/{task}/report.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> report(
            @PathVariable int round, @PathVariable String task, @PathVariable String form, Person by) {
        return PaperAnswer.of(papers.report(round, task, PaperForm.of(form), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/tasks/{task}/application.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> application(
            @PathVariable int round, @PathVariable String task, @PathVariable String form, Person by) {
        return PaperAnswer.of(papers.application(round, task, PaperForm.of(form), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/tasks/{task}/archive.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> archive(
            @PathVariable int round, @PathVariable String task, @PathVariable String form, Person by) {
        return PaperAnswer.of(papers.archive(round, task, PaperForm.of(form), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/letters/{letter}/paper.{form:docx|xlsx|pdf}")
    ResponseEntity<byte[]> letter(
            @PathVariable int round, @PathVariable int letter, @PathVariable String form, Person by) {
        return PaperAnswer.of(letters.letter(round, letter, PaperForm.of(form), by));
    }
}
