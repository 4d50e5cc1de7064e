package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;

/** One task, by the number people say or by the office's running number, and what was written about it. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/tasks")
class TaskApi {

    private static final int MOST = 500;

    private final Rectification rectification;
    private final Acting acting;
    private final Ledger ledger;

    TaskApi(Rectification rectification, Acting acting, Ledger ledger) {
        this.rectification = rectification;
        this.acting = acting;
        this.ledger = ledger;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/{task}")
    TaskAnswer task(@PathVariable int round, @PathVariable String task, Person by) {
        return answer(rectification.taskToRead(round, task, by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/no/{running}")
    TaskAnswer running(@PathVariable int round, @PathVariable int running, Person by) {
        return answer(rectification.taskRunning(round, running, by));
    }

    private TaskAnswer answer(TaskSheet sheet) {
        return TaskAnswer.of(sheet, acting.course(sheet));
    }

    /** The entries in the order they were written, those after a given one. */
    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/{task}/entries")
    List<EntryAnswer> entries(
            @PathVariable int round,
            @PathVariable String task,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int size,
            Person by) {
        TaskSheet sheet = rectification.taskToRead(round, task, by);
        return ledger.after(round, sheet.task().number(), after, Math.min(Math.max(1, size), MOST)).stream()
                .map(EntryAnswer::of)
                .toList();
    }
}
