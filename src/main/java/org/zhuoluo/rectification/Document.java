package org.zhuoluo.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;

/** A guidance document or template of the office and its files, the version in force first. */
public record Document(
        int number,
        DocumentKind kind,
        String title,
        @Nullable LocalDate issuedOn,
        @Nullable String reference,
        List<Version> versions) {

    public Document {
        versions = List.copyOf(versions);
    }

    /** One version of its file; from the second on, why it replaced the one before. */
    public record Version(
            int version,
            String sha256,
            String name,
            String media,
            long bytes,
            Instant uploadedAt,
            String uploadedBy,
            @Nullable String note) {

        public Evidence file() {
            return new Evidence(name, media, bytes, sha256);
        }
    }
}
