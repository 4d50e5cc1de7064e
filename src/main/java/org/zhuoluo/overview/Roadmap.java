package org.zhuoluo.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Standing;

/**
 * The way from what was found to what is done (路线图): aspect → item → problem → task, each with where it stands. What belongs
 * to no aspect or item, as in the other two lists, stands under an unnamed one.
 */
public record Roadmap(List<Aspect> aspects) {

    /** An aspect (方面) and its items. */
    public record Aspect(@Nullable Integer number, @Nullable String title, List<Item> items) {

        public long tasks() {
            return items.stream().mapToLong(Item::tasks).sum();
        }

        public long closed() {
            return items.stream().mapToLong(Item::closed).sum();
        }
    }

    /** An item (项) and its problems. */
    public record Item(@Nullable Integer number, @Nullable String title, List<Trouble> problems) {

        public long tasks() {
            return problems.stream()
                    .mapToLong(problem -> problem.tasks().size())
                    .sum();
        }

        public long closed() {
            return problems.stream()
                    .flatMap(problem -> problem.tasks().stream())
                    .filter(row -> row.task().standing() == Standing.CLOSED)
                    .count();
        }
    }

    /** A problem or recommendation and its tasks; it stands where the slowest of all its tasks does. */
    public record Trouble(Node node, List<WallChart.Row> tasks) {}

    /** A problem as it hangs in the tree, whether it must not be published, and how many tasks it has in all. */
    public record Node(
            String number,
            String words,
            Nature nature,
            boolean sensitive,
            Standing standing,
            int tasks,
            @Nullable Integer aspect,
            @Nullable String aspectTitle,
            @Nullable Integer item,
            @Nullable String itemTitle) {}

    /** Hangs rows under nodes; a node that has tasks, but none among the rows, is left out. */
    static Roadmap of(List<Node> nodes, List<WallChart.Row> rows) {
        Map<String, List<WallChart.Row>> tasks = rows.stream()
                .sorted(java.util.Comparator.comparingInt(row -> row.task().running()))
                .collect(Collectors.groupingBy(row -> row.task().problem()));
        Map<Object, Aspect> aspects = new LinkedHashMap<>();
        Item item = null;
        Node last = null;
        for (Node node : nodes) {
            List<WallChart.Row> own = tasks.getOrDefault(node.number, List.of());
            if (own.isEmpty() && node.tasks > 0) {
                continue;
            }
            Aspect aspect = aspects.computeIfAbsent(
                    Objects.requireNonNullElse(node.aspect, 0),
                    number -> new Aspect(node.aspect, node.aspectTitle, new ArrayList<>()));
            if (item == null
                    || last == null
                    || !Objects.equals(last.aspect, node.aspect)
                    || !Objects.equals(last.item, node.item)) {
                item = new Item(node.item, node.itemTitle, new ArrayList<>());
                aspect.items.add(item);
            }
            item.problems.add(new Trouble(node, own));
            last = node;
        }
        return new Roadmap(List.copyOf(aspects.values()));
    }

    public long tasks() {
        return aspects.stream().mapToLong(Aspect::tasks).sum();
    }

    public long problems() {
        return aspects.stream()
                .flatMap(aspect -> aspect.items.stream())
                .mapToLong(item -> item.problems.size())
                .sum();
    }
}
