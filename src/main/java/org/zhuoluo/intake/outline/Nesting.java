package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ranks a paper uses, from the outside in. The official ones keep their order; any other stands right inside those that
 * are open where it is first used.
 */
record Nesting(List<Rank> ranks) {

    static Nesting of(List<Rank.@Nullable Mark> marks) {
        Set<Rank> open = EnumSet.noneOf(Rank.class);
        List<Rank> nested = marks.stream()
                .filter(Objects::nonNull)
                .map(Rank.Mark::rank)
                .filter(Rank::isOfficial)
                .distinct()
                .sorted()
                .collect(ArrayList::new, List::add, List::addAll);
        for (Rank.Mark mark : marks) {
            if (mark == null) {
                continue;
            }
            Rank rank = mark.rank();
            if (!nested.contains(rank)) {
                nested.add(1 + open.stream().mapToInt(nested::indexOf).max().orElse(-1), rank);
            }
            open.removeIf(other -> nested.indexOf(other) > nested.indexOf(rank));
            open.add(rank);
        }
        return new Nesting(List.copyOf(nested));
    }

    /** Whether one rank stands inside another. */
    boolean isInside(Rank rank, Rank other) {
        return ranks.indexOf(rank) > ranks.indexOf(other);
    }
}
