package org.zhuoluo.shared;

import java.util.List;

/** One page of a list: the rows, which page (from 0), its size, and how many rows there are in all. */
public record Slice<T>(List<T> items, int page, int size, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public long first() {
        return total == 0 ? 0 : (long) page * size + 1;
    }

    public long last() {
        return Math.min(total, (long) (page + 1) * size);
    }
}
