package org.zhuoluo.overview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Week;

/** Reads the parameters of an address; blank ones are not there, unreadable ones are remembered by name. */
final class Said {

    private final Map<String, String> parameters;
    private final List<Violation> wrong = new ArrayList<>();

    Said(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    @Nullable
    String text(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> kind) {
        List<E> words = words(name, kind);
        return words.isEmpty() ? null : words.get(0);
    }

    <E extends Enum<E>> List<E> words(String name, Class<E> kind) {
        String text = text(name);
        List<E> words = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.split(",")) {
            Arrays.stream(Objects.requireNonNull(kind.getEnumConstants()))
                    .filter(known -> known.name().equals(one.strip()))
                    .findFirst()
                    .ifPresentOrElse(words::add, () -> unreadable(name, one));
        }
        return words;
    }

    @Nullable
    Integer number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a negative one
        }
        unreadable(name, text);
        return null;
    }

    int number(String name, int otherwise) {
        Integer number = number(name);
        return number == null ? otherwise : number;
    }

    @Nullable
    Boolean yesOrNo(String name) {
        String text = text(name);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        unreadable(name, text);
        return null;
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            unreadable(name, text);
            return null;
        }
    }

    /** A week as {@link Week} writes it. */
    @Nullable
    Week week(String name) {
        String text = text(name);
        try {
            return text == null ? null : Week.parse(text);
        } catch (Missing e) {
            unreadable(name, text);
            return null;
        }
    }

    /** The number of a unit, or the word for none or for several. */
    @Nullable
    String town(String name) {
        String text = text(name);
        if (text == null || text.equals("-") || text.equals(Cut.SEVERAL) || text.matches("[0-9]{1,9}")) {
            return text;
        }
        unreadable(name, text);
        return null;
    }

    void requireReadable() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private void unreadable(String name, String value) {
        wrong.add(new Violation(name, "invalid.parameter", List.of(name, value)));
    }
}
