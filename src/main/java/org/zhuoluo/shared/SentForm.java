package org.zhuoluo.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed into a form, exactly as typed. The key is made with the form, so that what it asks is done once. */
public record SentForm(String key, Map<String, List<String>> values) {

    private static final int LONGEST_KEY = 64;

    /** A form nobody has filled in, with a key of its own. */
    public static SentForm empty() {
        return new SentForm(UUID.randomUUID().toString(), Map.of());
    }

    /** A form as it was sent. */
    public static SentForm of(Map<String, List<String>> sent) {
        List<String> keys = sent.getOrDefault("key", List.of());
        return new SentForm(keys.isEmpty() ? "" : keys.get(0), Map.copyOf(sent));
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

    /** The key; none from a button without a form. Invalid when longer than any we make. */
    public @Nullable String keyOrNull() {
        return keyOrNull(LONGEST_KEY);
    }

    /** The same, where less room is left for the key. */
    public @Nullable String keyOrNull(int longest) {
        if (key.length() > longest) {
            throw Invalid.field("key", "invalid.key");
        }
        return key.isBlank() ? null : key;
    }
}
