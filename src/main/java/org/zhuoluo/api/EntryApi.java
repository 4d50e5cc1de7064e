package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.shared.Invalid;

/** Writing about a task, exactly once: the key names the request, and the same request again gets the same answer. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/tasks/{task}/entries")
class EntryApi {

    private final Reporting reporting;
    private final Receipts receipts;

    EntryApi(Reporting reporting, Receipts receipts) {
        this.reporting = reporting;
        this.receipts = receipts;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipts.Answer> write(
            @PathVariable int round,
            @PathVariable String task,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewEntry asked,
            Person by) {
        return receipts.answer(written(round, task, receipts.required(key), asked, List.of(), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Receipts.Answer> writeWithFiles(
            @PathVariable int round,
            @PathVariable String task,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("entry") NewEntry asked,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files,
            Person by) {
        List<Evidence> evidence = receipts.keep(files);
        return receipts.answer(written(round, task, receipts.required(key), asked, evidence, by));
    }

    private Receipt written(int round, String task, String key, NewEntry asked, List<Evidence> evidence, Person by) {
        if (asked.kind() == null) {
            throw Invalid.field("kind", "invalid.kind-missing");
        }
        return switch (asked.kind()) {
            case PROGRESS -> reporting.report(round, task, asked.report(evidence), by, key);
            case NO_PROGRESS ->
                reporting.standstill(round, task, asked.report(evidence).words(), by);
            case CORRECTION -> reporting.correct(round, task, asked.corrected(), asked.report(evidence), by, key);
            default -> throw Invalid.field("kind", "invalid.kind-not-posted", asked.kind());
        };
    }
}
