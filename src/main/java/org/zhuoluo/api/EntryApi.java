package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.zhuoluo.ledger.EvidenceStore;
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
    private final EvidenceStore store;

    EntryApi(Reporting reporting, EvidenceStore store) {
        this.reporting = reporting;
        this.store = store;
    }

    /** What was written: its name, its place among the task's entries, its digest, the instant. */
    record ReceiptAnswer(UUID entry, int taskSeq, String digest, Instant recordedAt) {}

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptAnswer> write(
            @PathVariable int round,
            @PathVariable String task,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewEntry asked,
            Person by) {
        return answer(written(round, task, required(key), asked, List.of(), by));
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReceiptAnswer> writeWithFiles(
            @PathVariable int round,
            @PathVariable String task,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("entry") NewEntry asked,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files,
            Person by) {
        List<Evidence> evidence =
                files == null ? List.of() : files.stream().map(this::kept).toList();
        return answer(written(round, task, required(key), asked, evidence, by));
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

    private Evidence kept(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return store.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Invalid.field("Idempotency-Key", "invalid.idempotency-key");
        }
        return key;
    }

    private static ResponseEntity<ReceiptAnswer> answer(Receipt receipt) {
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new ReceiptAnswer(receipt.entry(), receipt.taskSeq(), receipt.digest(), receipt.recordedAt()));
    }
}
