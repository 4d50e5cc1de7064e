package org.zhuoluo.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/**
 * Which letters of a round are wanted, by the parameters of page and API: {@code stage}; {@code unit} it was sent to;
 * {@code state} OPEN (not answered), LATE (not answered in time) or ANSWERED; {@code task}; {@code page} and {@code size}.
 */
public record LetterFilter(
        @Nullable Stage stage,
        @Nullable Integer unit,
        @Nullable State state,
        @Nullable String task,
        int page,
        int size) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LAST_PAGE = 1_000_000;

    /** Whether a letter was answered. */
    public enum State {
        OPEN,
        LATE,
        ANSWERED
    }

    /** As said in an address; {@link Invalid} names what cannot be read. */
    public static LetterFilter of(Map<String, String> said) {
        List<Invalid.Violation> wrong = new ArrayList<>();
        LetterFilter filter = new LetterFilter(
                constant(said, "stage", Stage.class, wrong),
                number(said, "unit", wrong),
                constant(said, "state", State.class, wrong),
                text(said, "task").orElse(null),
                Math.min(Optional.ofNullable(number(said, "page", wrong)).orElse(0), LAST_PAGE),
                Math.min(
                        Math.max(
                                1,
                                Optional.ofNullable(number(said, "size", wrong)).orElse(USUAL)),
                        MOST));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return filter;
    }

    private static Optional<String> text(Map<String, String> said, String name) {
        return Optional.ofNullable(said.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static @Nullable Integer number(Map<String, String> said, String name, List<Invalid.Violation> wrong) {
        Optional<String> text = text(said, name);
        if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
            wrong.add(new Invalid.Violation(name, "invalid.parameter", List.of(name, text.get())));
            return null;
        }
        return text.map(Integer::valueOf).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Map<String, String> said, String name, Class<E> type, List<Invalid.Violation> wrong) {
        Optional<String> text = text(said, name);
        Optional<E> found = text.flatMap(word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst());
        if (text.isPresent() && found.isEmpty()) {
            wrong.add(new Invalid.Violation(name, "invalid.parameter", List.of(name, text.get())));
        }
        return found.orElse(null);
    }
}
