package org.zhuoluo.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;

/** What writing calls have in common: the key that names a request, files that come with it, the receipt that answers it. */
@Component
class Receipts {

    private final EvidenceStore store;

    Receipts(EvidenceStore store) {
        this.store = store;
    }

    /** What was written: its name, its place among the task's entries, its digest, the instant. */
    record Answer(UUID entry, int taskSeq, String digest, Instant recordedAt) {}

    /** 201 for what was written now, 200 for what had been written before under the same key. */
    ResponseEntity<Answer> answer(Receipt receipt) {
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Answer(receipt.entry(), receipt.taskSeq(), receipt.digest(), receipt.recordedAt()));
    }

    String required(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Invalid.field("Idempotency-Key", "invalid.idempotency-key");
        }
        return key;
    }

    List<Evidence> keep(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().map(this::kept).toList();
    }

    /** Values as a program sends them: texts, numbers, lists of them; {@code pledge} is the version agreed to. */
    Filled filled(Map<String, Object> sent, List<Evidence> evidence) {
        Map<String, List<String>> values = new HashMap<>();
        sent.forEach((name, value) -> {
            List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            values.put(name, all.stream().map(String::valueOf).toList());
        });
        Integer pledge = sent.get("pledge") instanceof Integer version ? version : null;
        return new Filled(values, evidence, pledge);
    }

    private Evidence kept(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return store.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
