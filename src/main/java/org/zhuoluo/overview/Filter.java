package org.zhuoluo.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Standing;

/**
 * Which rows of a list are wanted, in which order, which page of them, as of which day. The parts are named as in the
 * addresses of pages and API; what is left out does not restrict. {@code unit} is one that leads or has a part;
 * {@code sort} is the name of a column, with a minus before it for the other direction.
 */
public record Filter(
        @Nullable ListKind list,
        @Nullable Nature kind,
        @Nullable Standing standing,
        @Nullable Integer unit,
        @Nullable String leader,
        @Nullable Integer aspect,
        @Nullable String label,
        @Nullable Mode mode,
        @Nullable Light light,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable LocalDate asOf) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** Everything, as of today. */
    public static Filter none() {
        return of(null, null, null);
    }

    public static Filter of(@Nullable ListKind list, @Nullable Integer unit, @Nullable LocalDate asOf) {
        return new Filter(list, null, null, unit, null, null, null, null, null, null, null, null, null, asOf);
    }

    int pageWanted() {
        return page == null ? 0 : Math.min(Math.max(0, page), 1_000_000);
    }

    int sizeWanted() {
        return size == null ? USUAL : Math.min(Math.max(1, size), MOST);
    }
}
