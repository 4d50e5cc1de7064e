package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The marks at the beginnings of paragraphs, taken for what the whole paper makes of them: 1.1 is one where it counts; a label
 * that names a matter (反馈问题：) is one where no number stands over it; 一是 is one in a paper without any other.
 */
final class Signs {

    private static final Pattern CHAPTER = Pattern.compile("^\\s*([0-9]{1,2})[\\s\\p{Z}]+(?=\\p{IsHan})");

    private final List<String> source;
    private final List<Rank.@Nullable Mark> marks = new ArrayList<>();

    private Signs(List<String> source) {
        this.source = source;
    }

    /** Paragraph by paragraph; null where there is none. */
    static List<Rank.@Nullable Mark> of(List<String> source) {
        Signs signs = new Signs(source);
        source.forEach(words -> signs.marks.add(Rank.of(words).orElse(null)));
        signs.title();
        signs.labels();
        signs.chapters();
        signs.decimals();
        if (signs.labelsBelowNumbers()) {
            signs.marks.replaceAll(mark -> mark != null && mark.rank() == Rank.LABEL ? null : mark);
        }
        if (signs.marks.stream().allMatch(Objects::isNull)) {
            for (int at = 0; at < source.size(); at++) {
                signs.marks.set(at, Rank.POINT.at(source.get(at)).orElse(null));
            }
        }
        return signs.marks;
    }

    /** One heading of the outermost style, before all marks: what the paper itself is called. */
    private void title() {
        List<Integer> headings = IntStream.range(0, marks.size())
                .filter(at -> is(at, Rank.HEADING))
                .boxed()
                .toList();
        if (headings.size() == 1 && marks.subList(0, headings.get(0)).stream().allMatch(Objects::isNull)) {
            marks.set(headings.get(0), null);
        }
    }

    /**
     * Headings that are nothing but labels (一、整改任务 … 二、责任单位 …) are labels; a label with nothing behind it that leads to
     * numbers is none.
     */
    private void labels() {
        boolean card = false;
        for (int at = 0; at < marks.size(); at++) {
            card = card || isNumbered(at) && isMatter(at) && !leads(at);
        }
        card = card || areLabels();
        for (int at = 0; at < marks.size(); at++) {
            boolean numbered = isNumbered(at);
            boolean said = numbered
                    && !words(at).isEmpty()
                    && Said.labels(words(at)) == 0
                    && !words(at).matches(".*[:：]");
            if (said
                    || card && numbered && Said.isLabel(words(at))
                    || is(at, Rank.LABEL) && words(at).isEmpty() && leads(at)) {
                marks.set(at, null);
            } else if (card && numbered && isMatter(at)) {
                marks.set(at, new Rank.Mark(Rank.LABEL, 0, source.get(at).length()));
            }
        }
    }

    private boolean isNumbered(int at) {
        return marks.get(at) != null && !is(at, Rank.LABEL);
    }

    /** Whether nothing, or another mark, comes right behind. */
    private boolean leads(int at) {
        return at + 1 == marks.size() || marks.get(at + 1) != null;
    }

    /** Whether most marks of one rank, and several, have nothing but labels behind them. */
    private boolean areLabels() {
        for (Rank rank : Rank.values()) {
            List<Integer> all = IntStream.range(0, marks.size())
                    .filter(at -> is(at, rank))
                    .boxed()
                    .toList();
            long labels = all.stream().filter(at -> Said.isLabel(words(at))).count();
            if (labels > 2 && 2 * labels > all.size()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words behind a mark are the label of a matter and nothing else. */
    private boolean isMatter(int at) {
        String words = words(at);
        return Rank.LABEL
                .at(words)
                .filter(label -> label.end() == words.length())
                .isPresent();
    }

    private String words(int at) {
        Rank.Mark mark = marks.get(at);
        return Words.strip(source.get(at).substring(mark == null ? 0 : mark.end()));
    }

    /** A number that only a blank parts from the words, as headings over 1.1 have it. */
    static Optional<Rank.Mark> chapter(String words) {
        Matcher chapter = CHAPTER.matcher(words);
        return chapter.find()
                ? Optional.of(new Rank.Mark(Rank.THIRD, Integer.parseInt(chapter.group(1)), chapter.end()))
                : Optional.empty();
    }

    /** 1 before 1.1 is 1. */
    private void chapters() {
        for (int at = 0; at + 1 < marks.size(); at++) {
            Optional<Rank.Mark> chapter = chapter(source.get(at));
            if (marks.get(at) == null && is(at + 1, Rank.DECIMAL) && chapter.isPresent()) {
                boolean leads =
                        source.get(at + 1).matches("\\s*0?" + chapter.get().ordinal() + "\\s*[.．](?s:.*)");
                marks.set(at, leads ? chapter.get() : null);
            }
        }
    }

    /** 1.1, 1.2, 2.1: each begins at one or goes on. */
    private void decimals() {
        int last = 0;
        for (int at = 0; at < marks.size(); at++) {
            Rank.Mark mark = marks.get(at);
            if (mark != null && mark.rank() == Rank.DECIMAL) {
                boolean counts = mark.ordinal() == 1 || last > 0 && mark.ordinal() == last + 1;
                last = counts ? mark.ordinal() : last;
                marks.set(at, counts ? mark : null);
            }
        }
    }

    /** Whether most labels stand right below a number, each alone: then the number is the matter's. */
    private boolean labelsBelowNumbers() {
        int labels = 0;
        int alone = 0;
        for (int at = 0; at < marks.size(); at++) {
            if (is(at, Rank.LABEL)) {
                labels++;
                boolean below = at > 0 && isNumbered(at - 1);
                alone += below && !isLabelNext(at) ? 1 : 0;
            }
        }
        return 2 * alone >= labels;
    }

    /** Whether the next mark of any rank outside the steps of an answer is such a label again. */
    private boolean isLabelNext(int at) {
        boolean answered = false;
        for (int next = at + 1; next < marks.size(); next++) {
            answered = answered || Said.answers(source.get(next));
            Rank.Mark mark = marks.get(next);
            if (mark != null && (!answered || mark.rank() == Rank.LABEL || mark.ordinal() != 1)) {
                return mark.rank() == Rank.LABEL;
            }
        }
        return false;
    }

    private boolean is(int at, Rank rank) {
        Rank.Mark mark = marks.get(at);
        return mark != null && mark.rank() == rank;
    }
}
