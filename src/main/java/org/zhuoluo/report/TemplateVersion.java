package org.zhuoluo.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the template for a kind of paper in a form, in a region: a file the office uploaded, or the return to the house's own,
 * which has none. The newest is in force.
 *
 * @param version counted from 1 in its kind and form
 * @param note what was changed, and why
 */
public record TemplateVersion(
        TemplateFor of,
        int version,
        @Nullable String sha256,
        @Nullable String name,
        long bytes,
        String note,
        Instant uploadedAt,
        String uploadedBy) {

    /** Whether with this version the house's own came into force again. */
    public boolean isHouse() {
        return sha256 == null;
    }
}
