package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a source, paragraph by paragraph, as they are meant. A mark of a further rank that goes on counting where its
 * neighbour stopped is taken for a slip; what is counted after a problem was answered (整改情况：1.…2.…) are the steps of the
 * answer, unless the first of them speaks for itself.
 */
final class Marks {

    private final List<String> source;
    private final List<Rank.@Nullable Mark> signs;
    private final Asides asides;
    private final Nesting nesting;
    private final List<Rank.@Nullable Mark> marks = new ArrayList<>();
    private final Set<Integer> slips = new TreeSet<>();
    private final Set<Integer> steps = new TreeSet<>();
    private Rank.@Nullable Mark before;
    private @Nullable Rank open;
    private @Nullable Rank answered;
    private boolean told;
    private boolean speech;
    private boolean stepping;

    private Marks(List<String> source) {
        this.source = source;
        this.signs = Signs.of(source);
        this.asides = Asides.of(source, signs);
        for (int at = 0; at < signs.size(); at++) {
            if (asides.holds(at)) {
                signs.set(at, null);
            }
        }
        this.nesting = Nesting.of(signs);
    }

    static Marks of(List<String> source) {
        Marks marks = new Marks(source);
        for (int at = 0; at < source.size(); at++) {
            marks.read(at);
        }
        marks.speech = marks.marks.stream().allMatch(mark -> mark == null || mark.rank() == Rank.POINT);
        return marks;
    }

    /** The mark that gives the paragraph its place; none where it is text, a step, or a row. */
    Rank.@Nullable Mark at(int paragraph) {
        return marks.get(paragraph);
    }

    boolean isSlip(int paragraph) {
        return slips.contains(paragraph);
    }

    boolean isStep(int paragraph) {
        return steps.contains(paragraph);
    }

    /** The parts that are no feedback; nothing in them is marked. */
    Asides asides() {
        return asides;
    }

    /** The ranks that give paragraphs their places, from the outside in. */
    List<Rank> ranks() {
        return nesting.ranks().stream()
                .filter(rank -> marks.stream().anyMatch(mark -> mark != null && mark.rank() == rank))
                .toList();
    }

    /** Whether nothing in the paper is numbered but by words: 一是 … 二是 …. */
    boolean isSpeech() {
        return speech;
    }

    Nesting nesting() {
        return nesting;
    }

    /** Whether the paragraph is a mark that speaks for itself: names a problem, or something is told of it. */
    boolean speaks(int at) {
        Rank.Mark mark = marks.get(at);
        return mark != null && (mark.rank().names() || speaks(at, mark, true));
    }

    /** Whether something is told of how the matter of a mark stands before the next. */
    boolean tells(int at) {
        StringBuilder text = new StringBuilder(source.get(at));
        for (int next = at + 1; next < source.size() && marks.get(next) == null && !asides.holds(next); next++) {
            text.append('\n').append(source.get(next));
        }
        return Said.tells(text.toString()) || Said.in(text.toString()).state() != Said.State.UNSAID;
    }

    private void read(int at) {
        Optional<Rank.Mark> found = Optional.ofNullable(signs.get(at));
        if (found.isEmpty()) {
            answered = open != null && answered == null && Said.answers(source.get(at)) ? open : answered;
            told = told || Said.tells(source.get(at));
            marks.add(null);
            return;
        }
        Rank.Mark mark = unslipped(found.get());
        if (mark.rank() != found.get().rank()) {
            slips.add(at);
        }
        before = mark;
        if (answered != null && nesting.isInside(mark.rank(), answered) && (stepping || !speaks(at, mark, told))) {
            stepping = true;
            steps.add(at);
            marks.add(null);
            return;
        }
        stepping = false;
        open = mark.rank();
        answered = Said.answers(source.get(at)) ? open : null;
        told = Said.tells(source.get(at));
        marks.add(mark);
    }

    /** （2） after 1. is 2. */
    private Rank.Mark unslipped(Rank.Mark mark) {
        if (before == null
                || mark.ordinal() != before.ordinal() + 1
                || !before.rank().isOfficial()
                || !mark.rank().isOfficial()
                || before.rank().compareTo(mark.rank()) >= 0
                || before.rank().compareTo(Rank.THIRD) < 0) {
            return mark;
        }
        return new Rank.Mark(before.rank(), mark.ordinal(), mark.end());
    }

    /**
     * Whether it names a problem (关于“…”), or something is said of it under a label, there or in the next paragraph; what comes
     * next is not said of it while the answer above it is not told.
     */
    private boolean speaks(int at, Rank.Mark mark, boolean next) {
        String words = source.get(at).substring(mark.end());
        boolean below = next && at + 1 < source.size() && Said.begins(source.get(at + 1));
        return below || Title.isAbout(words) || Said.labels(words) < words.length();
    }
}
