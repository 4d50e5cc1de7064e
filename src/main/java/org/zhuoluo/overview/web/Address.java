package org.zhuoluo.overview.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a page is, with what narrows it: pages write their links by changing one thing of it. */
record Address(String round, String page, Map<String, String> parameters) {

    Address {
        Map<String, String> said = new LinkedHashMap<>(parameters);
        said.values().removeIf(String::isBlank);
        parameters = said;
    }

    /** The same page with one thing said otherwise, from its first row; nothing said where the value is null. */
    public String with(String name, @Nullable Object value) {
        Map<String, String> said = new LinkedHashMap<>(parameters);
        said.remove("page");
        said.remove(name);
        if (value != null) {
            said.put(name, value.toString());
        }
        return written(round + page, said);
    }

    /** Another page of the round as of the same day; said as names and values in turn, values that are null left out. */
    public String to(String other, @Nullable Object... said) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = 0; at + 1 < said.length; at += 2) {
            Object value = said[at + 1];
            if (value != null) {
                parameters.put(String.valueOf(said[at]), value.toString());
            }
        }
        if (!said("asOf").isEmpty()) {
            parameters.put("asOf", said("asOf"));
        }
        return written(round + other, parameters);
    }

    /** Pages of another round as of the same day. */
    public Address in(int otherRound) {
        return new Address("/rounds/" + otherRound, "", Map.of("asOf", said("asOf")));
    }

    /** Another page of the round narrowed as this one is, with one thing said besides, or otherwise. */
    public String on(String other, String name, @Nullable Object value) {
        return new Address(round, other, parameters).with(name, value);
    }

    /** The address to sort by a column: downwards where it is sorted by it upwards already. */
    public String sorted(String column) {
        return with("sort", column.equals(parameters.get("sort")) ? "-" + column : column);
    }

    /** How a column is sorted, as aria-sort says it; null where it is not. */
    public @Nullable String sorting(String column) {
        String sort = parameters.getOrDefault("sort", "");
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : null;
    }

    public String said(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** How many things narrow the list, order, page and day aside. */
    public long narrowedBy() {
        return parameters.keySet().stream()
                .filter(name -> !Set.of("sort", "page", "size", "asOf", "from").contains(name))
                .count();
    }

    /** The address without its page, to which the pager adds one. */
    public String here() {
        return with("page", null);
    }

    private static String written(String path, Map<String, String> said) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        said.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(said).toUriString();
    }
}
