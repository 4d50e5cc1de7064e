package org.zhuoluo.rectification;

import java.util.Arrays;
import java.util.List;

/**
 * One thing the form of an act asks for. Its label stands in the bundles under {@code ask.NAME}, what helps to fill it in
 * under {@code ask.NAME.hint}.
 */
public record Asked(String name, Shape shape, boolean required, List<Choice> choices) {

    /** How it is typed. */
    public enum Shape {
        /** Several sentences. */
        WORDS,
        /** One line. */
        LINE,
        DAY,
        /** A whole number. */
        NUMBER,
        /** One of the choices. */
        CHOICE,
        /** Any of the choices. */
        CHOICES,
        FILES,
        /** The truthfulness pledge, to be ticked. */
        PLEDGE
    }

    /** A value and what people read: a key of the bundles, or the text itself. */
    public record Choice(String value, String label, boolean isKey) {

        /** A choice whose label is a text of the round: a unit, a measure, a meeting. */
        public static Choice text(String value, String label) {
            return new Choice(value, label, false);
        }

        /** The constants of an enum, labelled by the keys {@code prefix.CONSTANT}. */
        public static List<Choice> of(String prefix, Enum<?>[] constants) {
            return Arrays.stream(constants)
                    .map(one -> new Choice(one.name(), prefix + "." + one.name(), true))
                    .toList();
        }
    }

    public Asked {
        choices = List.copyOf(choices);
    }

    public static Asked words(String name) {
        return new Asked(name, Shape.WORDS, true, List.of());
    }

    public static Asked line(String name) {
        return new Asked(name, Shape.LINE, true, List.of());
    }

    public static Asked day(String name) {
        return new Asked(name, Shape.DAY, true, List.of());
    }

    public static Asked number(String name) {
        return new Asked(name, Shape.NUMBER, true, List.of());
    }

    public static Asked choice(String name, List<Choice> choices) {
        return new Asked(name, Shape.CHOICE, true, choices);
    }

    public static Asked choices(String name, List<Choice> choices) {
        return new Asked(name, Shape.CHOICES, false, choices);
    }

    public static Asked files() {
        return new Asked("files", Shape.FILES, false, List.of());
    }

    public static Asked pledge() {
        return new Asked("pledge", Shape.PLEDGE, true, List.of());
    }

    public Asked optional() {
        return new Asked(name, shape, false, choices);
    }
}
