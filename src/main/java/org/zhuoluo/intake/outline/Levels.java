package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraphs begin an aspect, an item, a problem. Problems are the innermost rank but for points within them; where a
 * paper leaves a rank out and what is answered stands one rank further in (1. …（1）关于“…”问题), that rank is the problems'.
 * A point that stands right below a heading is a problem of it.
 */
final class Levels {

    private final List<Rank> outer;
    private final @Nullable Rank problem;
    private final List<@Nullable Level> levels = new ArrayList<>();

    private Levels(List<Rank> outer, @Nullable Rank problem) {
        this.outer = outer;
        this.problem = problem;
    }

    static Levels of(Marks marks, int paragraphs) {
        Set<Rank> ranks = marks.ranks();
        List<Rank> known = new ArrayList<>(ranks);
        if (known.isEmpty()) {
            return new Levels(List.of(), null).over(marks, paragraphs);
        }
        Rank problem = ranks.contains(Rank.THIRD) ? Rank.THIRD : known.get(Math.min(known.size() - 1, 2));
        if (isDeeper(marks) && known.indexOf(Rank.FOURTH) == 2) {
            problem = Rank.FOURTH;
        }
        Rank innermost = problem;
        List<Rank> outer =
                known.stream().filter(rank -> rank.compareTo(innermost) < 0).toList();
        return new Levels(outer, problem).over(marks, paragraphs);
    }

    /** Whether （1） is answered and 1. is not. */
    static boolean isDeeper(Marks marks) {
        Map<Rank, Integer> speaking = marks.speaking();
        return speaking.getOrDefault(Rank.FOURTH, 0) > 1 && !speaking.containsKey(Rank.THIRD);
    }

    /** What the paragraph begins; none where it is text of what is open. */
    @Nullable
    Level at(int paragraph) {
        return levels.get(paragraph);
    }

    /** The last paragraph that begins something; -1 where none does. */
    int last() {
        return last(true);
    }

    /** The last paragraph that begins an aspect or item; -1 where none does. */
    int lastHeading() {
        return last(false);
    }

    private int last(boolean any) {
        int last = levels.size() - 1;
        while (last >= 0 && (levels.get(last) == null || !any && levels.get(last) == Level.PROBLEM)) {
            last--;
        }
        return last;
    }

    private Levels over(Marks marks, int paragraphs) {
        boolean headed = false;
        Rank inner = null;
        for (int at = 0; at < paragraphs; at++) {
            Rank.Mark mark = marks.at(at);
            Level level = mark == null ? null : of(mark.rank());
            if (mark != null && level == null && headed && (inner == null || inner == mark.rank())) {
                level = Level.PROBLEM;
            }
            headed = headed || level != null;
            inner = level == null || mark == null ? inner : level == Level.PROBLEM ? mark.rank() : null;
            levels.add(level);
        }
        return this;
    }

    private @Nullable Level of(Rank rank) {
        if (rank == problem) {
            return Level.PROBLEM;
        }
        int at = outer.indexOf(rank);
        return at < 0 ? null : at == 0 ? Level.ASPECT : Level.ITEM;
    }
}
