package org.zhuoluo.shared;

import java.util.List;

/**
 * What was handed in cannot be taken as it stands: each violation names a field and the key of a sentence in the bundles
 * ({@code invalid.…}). Answered with 422; a page shows the form again with everything typed.
 */
public class Invalid extends RuntimeException {

    /** One field and what is wrong with it. */
    public record Violation(String field, String key, List<Object> arguments) {}

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public static Invalid field(String field, String key, Object... arguments) {
        return new Invalid(List.of(new Violation(field, key, List.of(arguments))));
    }

    public List<Violation> violations() {
        return violations;
    }
}
