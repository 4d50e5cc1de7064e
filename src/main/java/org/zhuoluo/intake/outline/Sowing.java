package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.shared.Refusal;

/**
 * The problems of a draft as they are laid into the feedback list: numbered on from those of the round, recommendations as J1,
 * J2 …; one that the list has already, word for word, is not laid again. A problem that is numbered like the item before it
 * （（一）…… （二）……） stands beside that item, not below it. Headings that lead to no problem would be lost, so they are refused.
 */
final class Sowing {

    private final Map<String, Integer> highest = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<Integer, String> numbers = new HashMap<>();
    private final List<Plan.PlannedProblem> problems = new ArrayList<>();
    private @Nullable Node aspect;
    private @Nullable Node item;
    private @Nullable Node bare;
    private int again;

    /** A problem of the round: its number, and its words where it is on the feedback list. */
    record Laid(String number, @Nullable String words) {}

    Sowing(List<Laid> laid) {
        for (Laid one : laid) {
            String letter = one.number().replaceAll("\\d", "");
            highest.merge(letter, Integer.parseInt(one.number().substring(letter.length())), Math::max);
            if (one.words() != null) {
                known.putIfAbsent(Words.plain(one.words()), one.number());
            }
        }
    }

    /** What is to be laid; refused where there is nothing, or a heading stands in no place. */
    List<Plan.PlannedProblem> of(OutlineDraft draft) {
        for (Node node : draft.nodes()) {
            switch (node.level()) {
                case ASPECT -> {
                    lead(node);
                    aspect = node;
                    item = null;
                }
                case ITEM -> {
                    if (bare != null && bare.level() == Level.ITEM) {
                        lead(node);
                    }
                    if (aspect == null) {
                        throw new Refusal("refusal.outline-item", node.title());
                    }
                    item = node;
                    bare = node;
                }
                case PROBLEM -> problem(node);
            }
        }
        if (bare != null) {
            throw new Refusal("refusal.outline-bare", bare.title());
        }
        if (problems.isEmpty() && again == 0) {
            throw new Refusal("refusal.outline-empty");
        }
        return List.copyOf(problems);
    }

    /** Which problem each part is in the round now, those the list had already among them. */
    Map<Integer, String> numbers() {
        return Map.copyOf(numbers);
    }

    private void lead(Node next) {
        if (bare != null) {
            throw new Refusal("refusal.outline-bare", bare.title());
        }
        bare = next;
    }

    private void problem(Node node) {
        bare = null;
        if (item != null && rank(item) != null && rank(item) == rank(node)) {
            item = null;
        }
        String there = known.get(Words.plain(node.title()));
        if (there != null) {
            numbers.put(node.id(), there);
            again++;
            return;
        }
        Nature nature = aspect != null && aspect.recommends() || item != null && item.recommends()
                ? Nature.RECOMMENDATION
                : Nature.PROBLEM;
        String letter = nature == Nature.RECOMMENDATION ? "J" : "";
        String number = letter + highest.merge(letter, 1, Integer::sum);
        numbers.put(node.id(), number);
        problems.add(new Plan.PlannedProblem(
                number,
                ListKind.FEEDBACK,
                nature,
                aspect == null ? null : aspect.title(),
                item == null ? null : item.title(),
                node.title(),
                List.of(),
                false,
                false,
                null,
                node.mark().isEmpty() ? null : node.mark()));
    }

    private static @Nullable Rank rank(Node node) {
        return Rank.of(node.mark()).map(Rank.Mark::rank).orElse(null);
    }
}
