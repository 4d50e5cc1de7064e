package org.zhuoluo.closing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.shared.Invalid;

/** What is typed into a form of this module, exactly as typed. The key is made with the form, so that it acts once. */
record TypedForm(String key, Map<String, List<String>> values) {

    private static final int LONGEST_KEY = 40;

    static TypedForm empty() {
        return new TypedForm(UUID.randomUUID().toString(), Map.of());
    }

    static TypedForm of(MultiValueMap<String, String> sent) {
        String key = sent.getFirst("key");
        return new TypedForm(key == null ? "" : key, Map.copyOf(sent));
    }

    /** What was typed under a name. */
    public String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Whether a choice was made. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    Filled filled() {
        return new Filled(values, List.of(), null);
    }

    /** The key; none where the form brought none. */
    @Nullable
    String keyOrNull() {
        if (key.length() > LONGEST_KEY) {
            throw Invalid.field("key", "invalid.key");
        }
        return key.isBlank() ? null : key;
    }
}
