package org.zhuoluo.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Reading;

/** An entry as programs read it; {@code logPosition} is null until the log has taken it in. */
record EntryAnswer(
        UUID entry,
        String subject,
        int taskSeq,
        @Nullable Long logPosition,
        Kind kind,
        String words,
        @Nullable String unit,
        String author,
        LocalDate happenedOn,
        Instant recordedAt,
        List<Reading> readings,
        List<EvidenceAnswer> evidence,
        Map<String, String> facts,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        @Nullable Integer pledge,
        String digest) {

    record EvidenceAnswer(String name, long size, String media, String sha256) {}

    static EntryAnswer of(Entry entry) {
        return new EntryAnswer(
                entry.entry(),
                entry.subject().path(),
                entry.seq(),
                entry.position(),
                entry.kind(),
                entry.words(),
                entry.author().unit(),
                entry.author().name(),
                entry.happenedOn(),
                entry.recordedAt(),
                entry.readings(),
                entry.evidence().stream()
                        .map(file -> new EvidenceAnswer(file.name(), file.bytes(), file.media(), file.sha256()))
                        .toList(),
                entry.facts(),
                entry.corrects(),
                entry.correctedBy(),
                entry.pledge(),
                entry.digest());
    }
}
