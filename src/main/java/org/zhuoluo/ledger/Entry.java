package org.zhuoluo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is read: immutable, with its place in the chain and, once sequenced, its position in the log. */
public record Entry(
        UUID entry,
        Subject subject,
        int seq,
        @Nullable Long position,
        Kind kind,
        String words,
        Author author,
        LocalDate happenedOn,
        Instant recordedAt,
        List<Reading> readings,
        List<Evidence> evidence,
        Map<String, String> facts,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        @Nullable Integer pledge,
        String digest) {

    Entry with(List<Reading> newReadings, List<Evidence> newEvidence) {
        return new Entry(
                entry,
                subject,
                seq,
                position,
                kind,
                words,
                author,
                happenedOn,
                recordedAt,
                newReadings,
                newEvidence,
                facts,
                corrects,
                correctedBy,
                pledge,
                digest);
    }

    /** The first eight letters of the digest: enough to compare by eye. */
    public String shortDigest() {
        return digest.substring(0, 8);
    }
}
