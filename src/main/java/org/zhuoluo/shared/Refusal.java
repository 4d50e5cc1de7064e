package org.zhuoluo.shared;

/**
 * A rule said no. Carries the key of a sentence in the bundles ({@code refusal.…}) and its arguments, never the text;
 * pages answer it with 409 and the sentence, the API with problem+json.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
