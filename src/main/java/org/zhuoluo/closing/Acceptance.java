package org.zhuoluo.closing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Reasons;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/** What is said to the eight points of acceptance: typed into an application, or read from the entry it became. */
public record Acceptance(List<Answer> answers) {

    /** Said of a point that the files handed in with the application prove. */
    public static final String ATTACHED = "ATTACHED";

    private static final int LONGEST = 2_000;

    public Acceptance {
        answers = List.copyOf(answers);
    }

    /** What is said to one point; empty texts where nothing is. */
    public record Answer(AcceptancePoint point, String words, String waivedBecause, String proof) {

        /** Whether the point is answered, by words or evidence, or said not to apply. */
        public boolean isGiven() {
            return !words.isEmpty() || !proof.isEmpty() || isWaived();
        }

        public boolean isWaived() {
            return !waivedBecause.isEmpty();
        }

        public boolean isAttached() {
            return proof.equals(ATTACHED);
        }
    }

    static Acceptance of(Filled filled) {
        return read(filled::text);
    }

    static Acceptance of(Map<String, String> facts) {
        return read(name -> facts.getOrDefault(name, ""));
    }

    /** Whether anything at all is said; entries of history say nothing. */
    public boolean isSaid() {
        return answers.stream().anyMatch(Answer::isGiven);
    }

    /** What is wrong with it, point by point; {@code files} are the digests that may be named. */
    List<Violation> violations(List<String> files, boolean attached) {
        List<Violation> wrong = new ArrayList<>();
        for (Answer answer : answers) {
            AcceptancePoint point = answer.point();
            boolean answered = !answer.words().isEmpty() || !answer.proof().isEmpty();
            if (!answer.isGiven()) {
                wrong.add(new Violation(point.said(), "invalid.point-open." + point, List.of()));
            } else if (answered && answer.isWaived()) {
                wrong.add(new Violation(point.waived(), "invalid.point-answered-and-waived", List.of()));
            } else if (answer.isWaived()) {
                wrong.addAll(tooShort(point.waived(), answer.waivedBecause()));
            }
            if (answer.words().length() > LONGEST) {
                wrong.add(new Violation(point.said(), "invalid.words-too-long", List.of(LONGEST)));
            }
            boolean named = answer.isAttached() ? attached : files.contains(answer.proof());
            if (!answer.proof().isEmpty() && !named) {
                wrong.add(new Violation(point.proof(), "invalid.point-proof", List.of()));
            }
        }
        return wrong;
    }

    /** The facts of the entry it becomes. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        answers.forEach(answer -> {
            put(facts, answer.point().said(), answer.words());
            put(facts, answer.point().waived(), answer.waivedBecause());
            put(facts, answer.point().proof(), answer.proof());
        });
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String said) {
        if (!said.isEmpty()) {
            facts.put(name, said);
        }
    }

    private static Acceptance read(UnaryOperator<String> said) {
        return new Acceptance(Arrays.stream(AcceptancePoint.values())
                .map(point -> new Answer(
                        point, said.apply(point.said()), said.apply(point.waived()), said.apply(point.proof())))
                .toList());
    }

    private static List<Violation> tooShort(String field, String reason) {
        try {
            Reasons.required(field, reason);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.violations();
        }
    }
}
