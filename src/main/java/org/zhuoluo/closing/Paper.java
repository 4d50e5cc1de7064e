package org.zhuoluo.closing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;

/**
 * One line of the list of papers of a task (卷内目录): what it is ({@code paper.SORT} in the bundles), the entry that brought
 * it, from which day to which, and which pieces of the file it is, counted from one; none where a part was waived.
 */
public record Paper(
        String sort,
        @Nullable Entry entry,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int first,
        int pieces) {

    /** The last piece it is. */
    public int last() {
        return first + pieces - 1;
    }

    /** The files it consists of beside itself. */
    public List<Evidence> files() {
        return entry == null ? List.of() : entry.evidence();
    }
}
