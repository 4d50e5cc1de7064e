package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraphs begin an aspect, an item, a problem. A rank that says of itself that it numbers problems (问题1：) is theirs;
 * else it is the innermost but for points within them, and one further in where what is answered stands there (1. … （1）…).
 * Where ranks are left over, the outermost are parts of the paper. A point right below a heading is a problem of it.
 */
final class Levels {

    /** Aspects, items and problems. */
    private static final int DEPTH = 3;

    private static final Pattern ASPECT =
            Pattern.compile("方面(?:的?(?:突出)?问题)?(?:的?整改)?(?:落实|进展)?(?:情况)?$|(?:不足|不够|不到位|不力|不强|不高|不严|不实|差距|薄弱|弱化)$");

    private final List<String> source;
    private final Marks marks;
    private final List<Rank> outer;
    private final @Nullable Rank problem;
    private final List<@Nullable Level> levels = new ArrayList<>();

    private Levels(List<String> source, Marks marks) {
        this.source = source;
        this.marks = marks;
        List<Rank> ranks = marks.ranks();
        int depth = depth(ranks);
        while (depth >= 0 && depth + 1 < ranks.size() && isDeeper(ranks.get(depth), ranks.get(depth + 1), depth + 1)) {
            depth++;
        }
        if (depth > 0 && !ranks.get(depth).names() && isShallower(ranks.get(depth - 1), ranks.get(depth))) {
            depth--;
        }
        this.problem = depth < 0 ? null : ranks.get(depth);
        int parts = depth >= DEPTH && !areAspects(ranks.get(0)) ? depth + 1 - DEPTH : 0;
        this.outer = depth < 0 ? List.of() : ranks.subList(parts, depth);
        boolean headed = false;
        Rank inner = null;
        for (int at = 0; at < source.size(); at++) {
            Rank.Mark mark = marks.at(at);
            Level level = mark == null ? null : of(mark.rank());
            if (mark != null && level == null && !isPart(at) && headed && (inner == null || inner == mark.rank())) {
                level = Level.PROBLEM;
            }
            if (isPart(at) && leadsToProblem(at)) {
                level = Level.ASPECT;
            }
            headed = (headed || level != null) && !(isPart(at) && level == null);
            inner = level == null || mark == null ? inner : level == Level.PROBLEM ? mark.rank() : null;
            levels.add(level);
        }
    }

    static Levels of(List<String> source, Marks marks) {
        return new Levels(source, marks);
    }

    /** What the paragraph begins; none where it is text of what is open. */
    @Nullable
    Level at(int paragraph) {
        return levels.get(paragraph);
    }

    /** Whether it is the heading of a part of the paper, further out than aspects. */
    boolean isPart(int paragraph) {
        Rank.Mark mark = marks.at(paragraph);
        return mark != null
                && problem != null
                && !outer.contains(mark.rank())
                && mark.rank() != problem
                && marks.nesting().isInside(outer.isEmpty() ? problem : outer.get(0), mark.rank());
    }

    /** Whether the next mark below is a problem's. */
    private boolean leadsToProblem(int part) {
        int at = part + 1;
        while (at < source.size() && marks.at(at) == null) {
            at++;
        }
        Rank.Mark next = at < source.size() ? marks.at(at) : null;
        return next != null && next.rank() == problem;
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

    /** How deep the problems' rank stands, as papers are made. */
    private static int depth(List<Rank> ranks) {
        int named = IntStream.range(0, ranks.size())
                .filter(at -> ranks.get(at).names())
                .findFirst()
                .orElse(-1);
        int third = ranks.indexOf(Rank.THIRD);
        return named >= 0 ? named : third >= 0 ? third : Math.min(ranks.size(), DEPTH) - 1;
    }

    /**
     * Whether of two neighbouring ranks the inner is the problems': most of its marks speak, and nothing is told of the outer
     * ones before them. Not where a level would be lost.
     */
    private boolean isDeeper(Rank rank, Rank inner, int depth) {
        if (rank == Rank.LABEL
                || rank == Rank.LABELLED && inner != Rank.DECIMAL
                || depth >= DEPTH && areAspects(marks.ranks().get(0))) {
            return false;
        }
        int all = 0;
        int speaking = 0;
        boolean above = false;
        for (int at = 0; at < source.size(); at++) {
            Rank.Mark mark = marks.at(at);
            if (mark != null && mark.rank() == rank) {
                above = marks.tells(at);
            } else if (mark != null && mark.rank() == inner) {
                all++;
                speaking += !above && !isLabelled(at, mark) && (marks.speaks(at) || marks.tells(at)) ? 1 : 0;
            }
        }
        return speaking > 1 && 2 * speaking >= all;
    }

    /** Whether what is said under labels stands behind the last of each group of marks: then it is said of what leads the group. */
    private boolean isShallower(Rank rank, Rank inner) {
        int groups = 0;
        int led = 0;
        List<Boolean> speaking = new ArrayList<>();
        for (int at = 0; at <= source.size(); at++) {
            Rank.Mark mark = at < source.size() ? marks.at(at) : null;
            if (at == source.size() || mark != null && !marks.nesting().isInside(mark.rank(), rank)) {
                groups += speaking.size() > 1 ? 1 : 0;
                led += speaking.size() > 1 && speaking.indexOf(true) == speaking.size() - 1 ? 1 : 0;
                speaking.clear();
            } else if (mark != null && mark.rank() == inner) {
                speaking.add(marks.speaks(at));
            }
        }
        return groups > 1 && 3 * led >= 2 * groups;
    }

    /** Whether the words behind a mark are said under a label: （2）整改：…. */
    private boolean isLabelled(int at, Rank.Mark mark) {
        return Said.labels(source.get(at).substring(mark.end())) == 0;
    }

    private boolean areAspects(Rank rank) {
        for (int at = 0; at < source.size(); at++) {
            Rank.Mark mark = marks.at(at);
            if (mark != null && mark.rank() == rank) {
                String title = Title.of(source.get(at).substring(mark.end()), Level.ASPECT);
                if (ASPECT.matcher(title).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Level of(Rank rank) {
        if (rank == problem) {
            return Level.PROBLEM;
        }
        int at = outer.indexOf(rank);
        return at < 0 ? null : at == 0 ? Level.ASPECT : Level.ITEM;
    }
}
