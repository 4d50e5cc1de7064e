package org.zhuoluo.overview;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Week;

/**
 * Which cut is wanted: {@code by} what (lead units where nothing is said), of which tasks as of which day, and for which weeks,
 * {@code from} one {@code to} another ({@code 2020-W41}). Of the filter only list, unit, lead unit and day restrict a cut; the
 * list is the feedback unless another is said, and all three where they are told apart.
 */
public record CutWish(
        Cut by,
        Filter filter,
        @Nullable Week from,
        @Nullable Week to) {

    /** As said in an address; {@link org.zhuoluo.shared.Invalid} names what cannot be read. */
    public static CutWish of(Map<String, String> parameters) {
        Filter filter = Filter.of(parameters);
        Said said = new Said(parameters);
        Cut by = said.word("by", Cut.class);
        Week from = said.week("from");
        Week to = said.week("to");
        said.requireReadable();
        return new CutWish(by == null ? Cut.LEAD_UNIT : by, by == Cut.LIST ? filter : filter.orFeedback(), from, to);
    }
}
