package org.zhuoluo.supervision.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/** What is typed into a form about a letter, exactly as typed. The key is made with the form, so that it acts once. */
record LetterForm(Map<String, String> typed) {

    private static final int LONGEST_KEY = 64;

    LetterForm {
        typed = Map.copyOf(typed);
    }

    static LetterForm empty() {
        return new LetterForm(Map.of("key", UUID.randomUUID().toString()));
    }

    public String text(String name) {
        return typed.getOrDefault(name, "");
    }

    @Nullable
    String key() {
        String key = text("key");
        if (key.length() > LONGEST_KEY) {
            throw Invalid.field("key", "invalid.key");
        }
        return key.isBlank() ? null : key;
    }
}
