package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a notice that are no feedback: how rectification was organised, principles, next steps, safeguards. A heading of
 * the outermost rank, or of the next, that is called so and below which nothing is told of a problem takes all below it along.
 */
final class Asides {

    private static final Pattern CALLED = Pattern.compile(
            "组织(?:落实|整改|领导|保障|实施|推动|推进|部署|体系|机构)|基本原则|指导思想|(?:总体|工作)(?:要求|目标|考虑|思路)|整改目标|下一?步|下阶段|今后|后续|"
                    + "(?:工作|整改)?(?:打算|计划|安排|举措)$|保障(?:措施|机制)|(?:主要|具体)?(?:做法|经验)|(?:工作|主要|推进)措施$|(?:基本|总体|有关)情况|整改工作(?:开展)?情况$"
                    + "|成效|体会|(?:压实|落实|扛牢|履行)(?:主体|整改|政治|工作)?责任|提高政治站位|统一思想|思想认识|(?:加强|强化)(?:组织|领导|统筹|督导|督促)|长效机制|建章立制|制度建设|(?:廉政|警示)教育|纪律$|需要说明|巩固深化|"
                    + "公示|联系(?:方式|人)|(?:监督|反馈)(?:方式|渠道)|工作要求");

    private static final Pattern NAMES_FAULTS =
            Pattern.compile("方面$|问题|不足|不够|不到位|不力|不强|不高|不严|不实|不深|缺失|缺位|薄弱|滞后|弱化|淡化|意见|建议|差距");

    /** What no heading of an aside ends with, or speaks of. */
    private static final Pattern NEVER = Pattern.compile("方面(?:的?问题)?$|意见|建议");

    /** Ranks from the outside in which parts are headed. */
    private static final int DEPTH = 2;

    /** Characters of a heading. */
    private static final int LONGEST = 40;

    private final List<String> source;
    private final List<Rank.@Nullable Mark> signs;
    private final Nesting nesting;
    private final Set<Integer> headings = new HashSet<>();
    private final Set<Integer> paragraphs = new HashSet<>();

    private Asides(List<String> source, List<Rank.@Nullable Mark> signs) {
        this.source = source;
        this.signs = signs;
        this.nesting = Nesting.of(signs);
    }

    static Asides of(List<String> source, List<Rank.@Nullable Mark> signs) {
        Asides asides = new Asides(source, signs);
        List<Rank> outer = asides.nesting.ranks().stream()
                .takeWhile(rank -> !rank.names())
                .limit(DEPTH)
                .toList();
        outer.forEach(rank -> asides.at(rank, rank == outer.get(0)));
        return asides;
    }

    boolean isHeading(int paragraph) {
        return headings.contains(paragraph);
    }

    boolean holds(int paragraph) {
        return paragraphs.contains(paragraph);
    }

    /**
     * Those of one rank; none where nobody of the rank speaks of a problem. Where what is told stands below others of the rank,
     * a heading of the outermost that tells nothing is none of them, whatever it is called.
     */
    private void at(Rank rank, boolean outermost) {
        Set<Integer> found = new HashSet<>();
        boolean told = false;
        boolean below = false;
        List<Integer> silent = new ArrayList<>();
        for (int at = 0; at < signs.size(); at++) {
            Rank.Mark mark = signs.get(at);
            if (mark != null && mark.rank() == rank && !paragraphs.contains(at)) {
                boolean tells = tells(at);
                told = told || tells;
                below = below || tells && holdsMarks(at);
                String title = Title.of(source.get(at).substring(mark.end()), Level.ASPECT);
                if (!tells && !NEVER.matcher(title).find()) {
                    silent.add(at);
                    if (title.length() <= LONGEST
                            && CALLED.matcher(title).find()
                            && !NAMES_FAULTS.matcher(title).find()) {
                        found.add(at);
                    }
                }
            }
        }
        if (told) {
            (outermost && below ? silent : found).forEach(this::add);
        }
    }

    private boolean holdsMarks(int heading) {
        return IntStream.range(heading + 1, end(heading)).anyMatch(at -> signs.get(at) != null);
    }

    private void add(int heading) {
        headings.add(heading);
        IntStream.range(heading, end(heading)).forEach(paragraphs::add);
    }

    private boolean tells(int heading) {
        return IntStream.range(heading, end(heading)).anyMatch(this::speaks);
    }

    /** Whether a paragraph names a problem, says something of one under a label, or how it stands. */
    private boolean speaks(int at) {
        Rank.Mark mark = signs.get(at);
        String words = source.get(at).substring(mark == null ? 0 : mark.end());
        boolean labelled = mark == null && Said.begins(words)
                || mark != null && at + 1 < source.size() && Said.begins(source.get(at + 1));
        String[] sentences = words.split("[。；;]");
        return mark != null && mark.rank().names()
                || labelled
                || Said.tells(words)
                || Title.isAbout(words)
                || mark == null && sentences.length > 0 && StateWords.whole(sentences[0]) != Said.State.UNSAID
                || sentences.length > 1 && StateWords.whole(sentences[1]) != Said.State.UNSAID;
    }

    private int end(int heading) {
        Rank.Mark own = signs.get(heading);
        int at = heading + 1;
        while (at < signs.size()
                && own != null
                && (signs.get(at) == null || nesting.isInside(signs.get(at).rank(), own.rank()))) {
            at++;
        }
        return at;
    }
}
