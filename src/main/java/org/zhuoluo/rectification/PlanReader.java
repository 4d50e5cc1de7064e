package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Plain;

/**
 * Reads a plan as it was typed, and names everything that is wrong with it at once, by the field it stands in. What it
 * answers is filled up with placeholders where something is wrong, and only then refused.
 */
final class PlanReader {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 100;

    private final PlanForm form;
    private final Map<String, Integer> units;
    private final Frame frame;
    private final List<Invalid.Violation> wrong = new ArrayList<>();

    /** {@code units}: ids by full and short name; {@code frame}: within what its phrases of time are read. */
    PlanReader(PlanForm form, Map<String, Integer> units, Frame frame) {
        this.form = form;
        this.units = units;
        this.frame = frame;
    }

    void wrong(String field, String key, Object... arguments) {
        wrong.add(new Invalid.Violation(field, key, List.of(arguments)));
    }

    void refuseIfAny() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    String words() {
        return required("words", form.words(), LONGEST);
    }

    @Nullable
    String goal() {
        return optional("goal", form.goal(), LONGEST);
    }

    @Nullable
    String person() {
        return optional("person", form.person(), LONGEST_NAME);
    }

    Mode mode() {
        Mode mode = Mode.named(form.mode());
        if (mode == null) {
            wrong("mode", "invalid.choice");
            return Mode.TIME_LIMITED;
        }
        return mode;
    }

    int leadUnit() {
        return unit("leadUnit", form.leadUnit().strip()).orElse(0);
    }

    Deadline deadline() {
        String phrase = required("deadline", form.deadline(), LONGEST_NAME);
        return new Deadline(phrase, phrase.isEmpty() ? null : day("deadline", phrase, Mode.named(form.mode())));
    }

    /** The day a phrase means; where it is in doubt that is told, with how to say it without. */
    private @Nullable LocalDate day(String field, String phrase, @Nullable Mode mode) {
        Reading read = DeadlinePhrase.read(phrase, mode, frame);
        if (!read.isCertain()) {
            wrong.add(TimeDoubt.about(field, read, frame));
        }
        return read.day();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts(parts, "responsible", form.responsible(), PartKind.RESPONSIBLE);
        if (form.responsible().isBlank()) {
            wrong("responsible", "invalid.responsible-missing");
        }
        parts(parts, "supporting", form.supporting(), PartKind.SUPPORTING);
        parts(parts, "supervising", form.supervising(), PartKind.SUPERVISING);
        return parts;
    }

    private void parts(List<Part> parts, String field, String names, PartKind kind) {
        Set<Integer> once = new LinkedHashSet<>();
        for (String name : names.split("[、，,;；\\s]+")) {
            if (!name.isEmpty()) {
                unit(field, name).ifPresent(once::add);
            }
        }
        once.forEach(id -> parts.add(new Part(id, kind)));
    }

    private Optional<Integer> unit(String field, String name) {
        Integer id = units.get(Plain.name(name));
        if (id == null) {
            wrong(field, "invalid.unit-unknown", name);
        }
        return Optional.ofNullable(id);
    }

    /** The measures typed: those the task has keep their numbers, new ones get the places from {@code next} on. */
    List<Measure> measures(String task, List<Measure> known, int next) {
        List<Measure> measures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int free = next;
        for (int at = 0; at < form.measures().size(); at++) {
            PlanForm.MeasureLine line = form.measures().get(at);
            if (!line.isBlank()) {
                String field = "measure-" + at + "-";
                Optional<Measure> before = known.stream()
                        .filter(one -> one.number().equals(line.number()))
                        .findFirst();
                boolean strange = before.isEmpty() && !line.number().isBlank();
                if (strange || before.isPresent() && !seen.add(line.number())) {
                    wrong(field + "words", "invalid.measure-unknown", line.number());
                }
                int position = before.isPresent() ? before.get().position() : free++;
                String words = required(field + "words", line.words(), LONGEST);
                measures.add(measure(task, position, words, line.due().strip(), before, field));
            }
        }
        if (measures.isEmpty()) {
            wrong("measures", "invalid.measure-missing");
        }
        measures.sort(java.util.Comparator.comparing(Measure::position));
        return measures;
    }

    private Measure measure(
            String task, int position, String words, String phrase, Optional<Measure> before, String field) {
        String number = task + "." + position;
        if (phrase.isEmpty()) {
            return new Measure(number, position, words, null, null);
        }
        Optional<Measure> same = before.filter(one -> phrase.equals(one.duePhrase()));
        if (same.isPresent()) {
            return new Measure(number, position, words, phrase, same.get().due());
        }
        required(field + "due", phrase, LONGEST_NAME);
        return new Measure(number, position, words, phrase, day(field + "due", phrase, null));
    }

    List<Indicator> indicators() {
        return new IndicatorReader(this, form.indicators()).indicators();
    }

    List<Milestone> milestones() {
        return new IndicatorReader(this, form.indicators()).milestones();
    }

    /** What can be read of a text; the placeholder where nothing can, and then it is told. */
    <T> T typed(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (Invalid invalid) {
            wrong.addAll(invalid.violations());
            return otherwise;
        }
    }

    String required(String field, String text, int longest) {
        String plain = Plain.words(text);
        if (plain.isEmpty() || plain.length() > longest) {
            wrong(field, "invalid.line", longest);
        }
        return plain;
    }

    private @Nullable String optional(String field, String text, int longest) {
        String plain = Plain.words(text);
        if (plain.length() > longest) {
            wrong(field, "invalid.line", longest);
        }
        return plain.isEmpty() ? null : plain;
    }
}
