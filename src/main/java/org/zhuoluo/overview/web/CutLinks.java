package org.zhuoluo.overview.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.CutRow;
import org.zhuoluo.overview.Cuts.WeekEnd;
import org.zhuoluo.overview.Filter;

/** Where the figures of a cut lead: to the tasks of one of its rows, as of the same day or the end of a week. */
record CutLinks(Address at, Cut by, Filter filter) {

    /** The tasks of a row, or all where {@code whole}, narrowed by more names and values in turn. */
    public String of(CutRow row, boolean whole, @Nullable Object... said) {
        return tasks(at, row, whole, said);
    }

    /** The same at the end of a week. */
    public String on(WeekEnd week, CutRow row, boolean whole, @Nullable Object... said) {
        Address then =
                new Address(at.round(), at.page(), Map.of("asOf", week.day().toString()));
        return tasks(then, row, whole, said);
    }

    /** The key of the word a row is called by; none where it has a name of its own. */
    public @Nullable String word(CutRow row, boolean whole) {
        return CutWords.key(by, row, whole);
    }

    private String tasks(Address address, CutRow row, boolean whole, @Nullable Object... said) {
        List<@Nullable Object> all = new ArrayList<>();
        all.addAll(Arrays.asList("list", filter.list(), "unit", filter.unit(), "lead", filter.lead()));
        if (!whole) {
            all.addAll(List.of(by.parameter(), by.value(row.key())));
        }
        all.addAll(Arrays.asList(said));
        return address.to("/tasks", all.toArray());
    }
}
