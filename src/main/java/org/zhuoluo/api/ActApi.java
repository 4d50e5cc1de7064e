package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.shared.Missing;

/** Doing an act on a task, under the same noun and with the same fields as its page, exactly once per key. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/tasks/{task}")
class ActApi {

    private final Acting acting;
    private final Rectification rectification;
    private final Receipts receipts;

    ActApi(Acting acting, Rectification rectification, Receipts receipts) {
        this.acting = acting;
        this.rectification = rectification;
        this.receipts = receipts;
    }

    /** An act the caller may do now, and what it asks for. */
    record OpenAct(String act, List<Asked> asks) {}

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping("/acts")
    List<OpenAct> acts(@PathVariable int round, @PathVariable String task, Person by) {
        TaskSheet sheet = rectification.task(round, task, by);
        Course course = acting.course(sheet);
        return acting.open(sheet, course, by).stream()
                .flatMap(act -> acting.findDeed(act).stream())
                .map(deed -> new OpenAct(deed.act().noun(), deed.asks(sheet, course)))
                .toList();
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @PostMapping(path = "/{act:[a-z-]+}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipts.Answer> act(
            @PathVariable int round,
            @PathVariable String task,
            @PathVariable String act,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Map<String, Object> filled,
            Person by) {
        Act which = named(act);
        return receipts.answer(
                acting.act(round, task, which, receipts.filled(filled, List.of()), by, receipts.required(key)));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @PostMapping(path = "/{act:[a-z-]+}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipts.Answer> actWithFiles(
            @PathVariable int round,
            @PathVariable String task,
            @PathVariable String act,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("act") Map<String, Object> filled,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files,
            Person by) {
        Act which = named(act);
        List<Evidence> evidence = receipts.keep(files);
        return receipts.answer(
                acting.act(round, task, which, receipts.filled(filled, evidence), by, receipts.required(key)));
    }

    private static Act named(String noun) {
        return Act.named(noun).orElseThrow(() -> new Missing("act", noun));
    }
}
