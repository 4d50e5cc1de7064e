package org.zhuoluo.rectification.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhuoluo.shared.Invalid;

/** What is typed into the form of an act, exactly as typed. The key is made with the form, so that it acts once. */
record ActForm(String key, Map<String, List<String>> values) {

    private static final int LONGEST_KEY = 64;

    static ActForm empty() {
        return new ActForm(UUID.randomUUID().toString(), Map.of());
    }

    static ActForm of(MultiValueMap<String, String> sent) {
        String key = sent.getFirst("key");
        return new ActForm(key == null ? "" : key, Map.copyOf(sent));
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

    /** The key; none from a button without a form. */
    @Nullable
    String keyOrNull() {
        if (key.length() > LONGEST_KEY) {
            throw Invalid.field("key", "invalid.key");
        }
        return key.isBlank() ? null : key;
    }
}
