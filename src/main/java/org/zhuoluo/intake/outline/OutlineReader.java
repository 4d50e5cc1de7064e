package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads paragraphs into a draft tree. What is an aspect, an item, a problem follows from the ranks of the marks the paper
 * uses; a mark of a further rank that goes on counting where its neighbour stopped is taken for a slip; what leads no
 * problem, and what stands before the first mark or after the last words of the matter, is not used.
 */
public final class OutlineReader {

    private static final Pattern ABOUT =
            Pattern.compile("^关于\\s*[“\"「]?(.+?)[”\"」]?\\s*(?:的?问题)?(?:的?整改)?(?:落实)?(?:情况)?[。：:]?$");
    private static final Pattern FAREWELL = Pattern.compile(
            "^(欢迎|特此|此件|附件|联系电话|监督电话|中共.{2,30}(委员会|党组)$|.{2,30}(委员会|领导小组|办公室)$|[0-9０-９×X二○〇零一三四五六七八九十]{2,6}年.{1,8}日$)");

    private final List<String> source;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Piece> unused = new ArrayList<>();

    private OutlineReader(List<String> source) {
        this.source = source;
    }

    /** The draft of these paragraphs, of which none is blank. */
    public static OutlineDraft read(List<String> source) {
        return new OutlineReader(List.copyOf(source)).read();
    }

    private OutlineDraft read() {
        List<Rank.@Nullable Mark> marks = marks();
        Set<Rank> ranks = EnumSet.noneOf(Rank.class);
        marks.forEach(mark -> {
            if (mark != null) {
                ranks.add(mark.rank());
            }
        });
        Levels levels = Levels.of(ranks);
        boolean open = false;
        for (int at = 0; at < source.size(); at++) {
            Rank.Mark mark = marks.get(at);
            Piece whole = new Piece(at, 0, source.get(at).length());
            Level level = mark == null ? null : levels.of(mark.rank());
            if (level != null) {
                nodes.add(node(nodes.size() + 1, level, List.of(whole), source));
                open = true;
            } else {
                open = open && !FAREWELL.matcher(source.get(at).strip()).find();
                text(whole, open);
            }
        }
        leadSomewhere();
        return new OutlineDraft(source, nodes, unused, source.size() + 1);
    }

    /** A plain paragraph belongs to the problem or item it stands below; below an aspect it is an introduction. */
    private void text(Piece whole, boolean open) {
        int at = nodes.size() - 1;
        if (open && nodes.get(at).level() != Level.ASPECT) {
            nodes.set(at, nodes.get(at).joined(node(0, nodes.get(at).level(), List.of(whole), source)));
        } else {
            unused.add(whole);
        }
    }

    /** An item that leads to no problem is one itself; an aspect that leads to nothing is not used. */
    private void leadSomewhere() {
        for (int at = nodes.size() - 1; at >= 0; at--) {
            Node node = nodes.get(at);
            boolean last = at == nodes.size() - 1 || nodes.get(at + 1).level().compareTo(node.level()) <= 0;
            if (last && node.level() == Level.ITEM) {
                nodes.set(at, node.as(Level.PROBLEM));
            } else if (last && node.level() == Level.ASPECT) {
                unused.addAll(nodes.remove(at).pieces());
            } else if (node.level() == Level.ITEM && node.pieces().size() > 1) {
                unused.addAll(node.pieces().subList(1, node.pieces().size()));
                nodes.set(at, node.of(node.pieces().subList(0, 1)));
            }
        }
    }

    private List<Rank.@Nullable Mark> marks() {
        List<Rank.@Nullable Mark> marks = new ArrayList<>();
        Rank.Mark before = null;
        for (String paragraph : source) {
            Optional<Rank.Mark> found = Rank.of(paragraph);
            Rank.Mark mark = found.isPresent() ? unslipped(found.get(), before) : null;
            marks.add(mark);
            before = mark == null ? before : mark;
        }
        return marks;
    }

    /** （2） after 1. is 2. */
    private static Rank.Mark unslipped(Rank.Mark mark, Rank.@Nullable Mark before) {
        if (before == null
                || mark.ordinal() != before.ordinal() + 1
                || before.rank().compareTo(mark.rank()) >= 0
                || before.rank().compareTo(Rank.THIRD) < 0) {
            return mark;
        }
        return new Rank.Mark(before.rank(), mark.ordinal(), mark.end());
    }

    /** A part of this level made of these pieces: its mark, title and what is said under labels read from its words. */
    static Node node(int id, Level level, List<Piece> pieces, List<String> source) {
        Node bare = new Node(id, level, "", "", Said.NOTHING, pieces);
        String text = bare.text(source);
        int begin = Rank.of(text).map(Rank.Mark::end).orElse(0);
        String words = text.substring(begin);
        return new Node(id, level, text.substring(0, begin).strip(), title(words, level), Said.in(words), pieces);
    }

    private static String title(String words, Level level) {
        String first =
                words.substring(0, Math.min(Said.labels(words), ends(words))).strip();
        Matcher about = ABOUT.matcher(first);
        String title =
                about.find() ? about.group(1) : level == Level.PROBLEM ? first : first.replaceFirst("[。：:]$", "");
        return title.isEmpty() ? words.strip() : title;
    }

    /** Where the first sentence or line ends. */
    private static int ends(String words) {
        int stop = words.indexOf('。');
        int line = words.indexOf('\n');
        int at = stop < 0 ? words.length() : stop + 1;
        return line >= 0 && line < at ? line : at;
    }

    /** Which ranks of marks are aspects, items, problems: problems are the innermost but for points within them. */
    private record Levels(List<Rank> outer, @Nullable Rank problem) {

        static Levels of(Set<Rank> ranks) {
            List<Rank> known = new ArrayList<>(ranks);
            if (known.isEmpty()) {
                return new Levels(List.of(), null);
            }
            Rank problem = ranks.contains(Rank.THIRD) ? Rank.THIRD : known.get(Math.min(known.size() - 1, 2));
            return new Levels(
                    known.stream().filter(rank -> rank.compareTo(problem) < 0).toList(), problem);
        }

        @Nullable
        Level of(Rank rank) {
            if (rank == problem) {
                return Level.PROBLEM;
            }
            int at = outer.indexOf(rank);
            return at < 0 ? null : at == 0 ? Level.ASPECT : Level.ITEM;
        }
    }
}
