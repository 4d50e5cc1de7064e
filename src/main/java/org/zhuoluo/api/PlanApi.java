package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.PlanForm;
import org.zhuoluo.rectification.Splitting;

/** Breaking down: one more task under a problem, and the plan of a task, with the fields of their pages. */
@RestController
@RequestMapping(path = "/api/v1/rounds/{round}", consumes = MediaType.APPLICATION_JSON_VALUE)
class PlanApi {

    private final Splitting splitting;
    private final Acting acting;
    private final Receipts receipts;

    PlanApi(Splitting splitting, Acting acting, Receipts receipts) {
        this.splitting = splitting;
        this.acting = acting;
        this.receipts = receipts;
    }

    /** The number of the task made, and the receipt of its first entry. */
    record NewTaskAnswer(String number, Receipts.Answer receipt) {}

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping("/problems/{problem}/tasks")
    ResponseEntity<NewTaskAnswer> add(
            @PathVariable int round,
            @PathVariable String problem,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlanRequest plan,
            Person by) {
        PlanForm form = PlanForm.over(PlanForm.empty(""), plan.values());
        Splitting.Made made = splitting.add(round, problem, form, by, receipts.required(key));
        Receipt receipt = made.receipt();
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new NewTaskAnswer(
                        made.number(),
                        new Receipts.Answer(
                                receipt.entry(), receipt.taskSeq(), receipt.digest(), receipt.recordedAt())));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @PostMapping("/tasks/{task}/plan")
    ResponseEntity<Receipts.Answer> plan(
            @PathVariable int round,
            @PathVariable String task,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlanRequest plan,
            Person by) {
        Filled filled = new Filled(plan.values(), List.of(), null);
        return receipts.answer(acting.act(round, task, Act.PLAN, filled, by, receipts.required(key)));
    }
}
