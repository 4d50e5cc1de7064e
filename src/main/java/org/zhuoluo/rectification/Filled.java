package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Plain;
import org.zhuoluo.shared.Typed;

/**
 * What was filled in to do an act, as typed: values by the names the form asks for, the files kept, the version of the pledge
 * ticked. A page and a program fill in the same.
 */
public record Filled(
        Map<String, List<String>> values,
        List<Evidence> evidence,
        @Nullable Integer pledge) {

    private static final int LONGEST_LINE = 200;

    public Filled {
        values = Map.copyOf(values);
        evidence = List.copyOf(evidence);
    }

    /** Filled in with single values and nothing else. */
    public static Filled of(Map<String, String> values) {
        Map<String, List<String>> all = new java.util.HashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new Filled(all, List.of(), null);
    }

    /** Filled in as typed, without files or pledge. */
    public static Filled typed(Map<String, List<String>> values) {
        return new Filled(values, List.of(), null);
    }

    public Filled proving(List<Evidence> files) {
        return new Filled(values, files, pledge);
    }

    public Filled under(int pledgeVersion) {
        return new Filled(values, evidence, pledgeVersion);
    }

    /** What was typed, without space around it; the empty text where nothing was. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(Plain::words)
                .orElse("");
    }

    /** How many entries the task had when the form was shown; more than any has where it does not say. */
    long seen() {
        String seen = text("seen");
        return seen.matches("\\d{1,9}") ? Long.parseLong(seen) : Long.MAX_VALUE;
    }

    /** Words that others will read later: at least ten characters ({@link Reasons}). */
    public String reason(String name) {
        return Reasons.required(name, text(name));
    }

    /** Words that may be left out, and what is said then instead. */
    public String words(String name, String otherwise) {
        return Reasons.optional(name, text(name), otherwise);
    }

    /** One line that must be there. */
    public String line(String name) {
        String line = text(name);
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            throw Invalid.field(name, "invalid.line", LONGEST_LINE);
        }
        return line;
    }

    public LocalDate day(String name) {
        return Typed.requiredDay(name, text(name));
    }

    public Optional<LocalDate> optionalDay(String name) {
        return Optional.ofNullable(Typed.day(name, text(name)));
    }

    /** One of the constants; invalid where none or something else was chosen. */
    public <T extends Enum<T>> T choice(String name, Class<T> type) {
        String chosen = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Invalid.field(name, "invalid.choice"));
    }

    /** Everything chosen of several. */
    public List<String> chosen(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
