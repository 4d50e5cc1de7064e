package org.zhuoluo.intake.outline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as it is kept: its name, the version every correction must know, who began it, and when its problems were saved. */
public record FeedbackOutline(
        UUID id,
        int round,
        String name,
        int version,
        OutlineDraft draft,
        Instant startedAt,
        String startedBy,
        @Nullable Instant savedAt) {

    public boolean isSaved() {
        return savedAt != null;
    }

    /** A draft as it is listed, without the draft itself. */
    public record Listed(UUID id, String name, int problems, Instant startedAt, boolean isSaved) {}
}
