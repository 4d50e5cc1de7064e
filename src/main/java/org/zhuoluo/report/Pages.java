package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.zhuoluo.shared.Slice;

/** Paper has all rows of a list, which comes page by page. */
final class Pages {

    private Pages() {}

    static <T> List<T> all(IntFunction<Slice<T>> pages) {
        Slice<T> page = pages.apply(0);
        List<T> rows = new ArrayList<>(page.items());
        while (page.hasNext()) {
            page = pages.apply(page.page() + 1);
            rows.addAll(page.items());
        }
        return rows;
    }
}
