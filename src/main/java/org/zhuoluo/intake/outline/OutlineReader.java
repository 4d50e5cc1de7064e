package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads paragraphs into a draft tree. What is an aspect, an item, a problem follows from the ranks of the marks the paper uses
 * ({@link Levels}); what leads no problem, and what stands before the first mark or after the last words of the matter, is not
 * used. Where the paper can be read in more than one way, {@link Doubts} tell so.
 */
public final class OutlineReader {

    /** Words with which a paper closes: what follows is no part of it, unless a heading does. */
    private static final Pattern CLOSING = Pattern.compile("^(?:欢迎|特此|此件|联系电话|监督电话|附件\\s*[0-9０-９一二三四五:：])");

    /** A signature or a day. */
    private static final Pattern SIGNED = Pattern.compile(
            "^(?:[^，。；：、]{2,30}(?:委员会|党组|领导小组|办公室|(?:巡察|巡视|督查|督导)组)" + "|[0-9０-９×X〇二○零一三四五六七八九十]{2,6}\\s*年.{1,8}日)$");

    private static final Pattern AGAIN = Pattern.compile("[（(](?:续|接上页)[）)]$");

    private final List<String> source;
    private final Flow flow;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Piece> unused = new ArrayList<>();

    private OutlineReader(List<String> source) {
        this.source = source;
        this.flow = Flow.of(source);
    }

    /** The draft of these paragraphs, of which none is blank. */
    public static OutlineDraft read(List<String> source) {
        return new OutlineReader(List.copyOf(source)).read();
    }

    /** A part as it is read: what it is, and its pieces so far. */
    record Part(Level level, List<Piece> pieces) {

        static Part of(Level level, Piece first) {
            return new Part(level, new ArrayList<>(List.of(first)));
        }
    }

    private OutlineDraft read() {
        Marks marks = Marks.of(source);
        Levels levels = Levels.of(source, marks);
        List<Part> parts = new ArrayList<>();
        boolean open = false;
        boolean ended = false;
        for (int at = 0; at < source.size(); at++) {
            Piece whole = new Piece(at, 0, source.get(at).length());
            Level level = levels.at(at);
            ended = ended || isEnd(at, levels);
            open = open && !ended && !marks.asides().holds(at) && !levels.isPart(at);
            boolean begins = level != null && (!ended || parts.isEmpty() || level != Level.PROBLEM);
            Speech.Points points = points(parts, marks, levels, at);
            if (!points.parts().isEmpty()) {
                unused.addAll(points.lead());
                parts.addAll(points.parts());
                open = true;
            } else if (level != null && begins && !isOpen(parts, level, at)) {
                parts.add(Part.of(level, whole));
                open = true;
                ended = false;
            } else if (level == null && open) {
                parts.get(parts.size() - 1).pieces().add(whole);
            } else {
                unused.add(whole);
            }
        }
        parts.forEach(part -> nodes.add(node(nodes.size() + 1, part.level(), part.pieces(), source, flow)));
        leadSomewhere();
        Whole.of(nodes, unused, source);
        return new OutlineDraft(source, nodes, unused, source.size() + 1, Map.of(), Map.of());
    }

    /** What a paragraph counts within itself: where nothing else is counted, or below a heading that leads to nothing else. */
    private Speech.Points points(List<Part> parts, Marks marks, Levels levels, int at) {
        if (marks.isSpeech()) {
            Speech.Points points = Speech.points(source, at);
            return points.parts().isEmpty() ? Speech.numbers(source, at) : points;
        }
        boolean below = !parts.isEmpty() && parts.get(parts.size() - 1).level() == Level.ASPECT;
        if (!below || marks.asides().holds(at) || !leadsNowhere(levels, at)) {
            return Speech.NONE;
        }
        Speech.Points points = Speech.points(source, at);
        return points.parts().size() > 1 ? points : Speech.NONE;
    }

    /** Whether a paragraph is text and no problem begins before the next heading. */
    private boolean leadsNowhere(Levels levels, int at) {
        int next = at;
        while (next < source.size() && levels.at(next) == null) {
            next++;
        }
        return next > at && (next == source.size() || levels.at(next) != Level.PROBLEM);
    }

    private boolean isEnd(int at, Levels levels) {
        boolean closes = CLOSING.matcher(source.get(at)).find() && levels.lastHeading() < at;
        return closes || levels.last() < at && SIGNED.matcher(source.get(at)).find();
    }

    /** Whether a heading is said again while it is open, as at the top of a page. */
    private boolean isOpen(List<Part> parts, Level level, int at) {
        for (int above = parts.size() - 1; level != Level.PROBLEM && above >= 0; above--) {
            Part part = parts.get(above);
            if (part.level().compareTo(level) <= 0) {
                String said = source.get(part.pieces().get(0).paragraph());
                String again = AGAIN.matcher(source.get(at)).replaceFirst("");
                return part.level() == level && Words.plain(said).equals(Words.plain(again));
            }
        }
        return false;
    }

    /** An item that leads to no problem is one itself; an aspect that leads to nothing is not used. */
    private void leadSomewhere() {
        List<Node> read = List.copyOf(nodes);
        for (int at = read.size() - 1; at >= 0; at--) {
            Node node = read.get(at);
            boolean last = at == read.size() - 1 || read.get(at + 1).level().compareTo(node.level()) <= 0;
            if (last && node.level() == Level.ITEM) {
                nodes.set(at, node(node.id(), Level.PROBLEM, node.pieces(), source, flow));
            } else if (last && node.level() == Level.ASPECT) {
                unused.addAll(nodes.remove(at).pieces());
            } else if (node.level() != Level.PROBLEM) {
                nodes.set(at, heading(node));
            }
        }
    }

    /** A heading keeps what it is called by and what is said under labels; its introduction is not used. */
    private Node heading(Node node) {
        List<Piece> kept = new ArrayList<>();
        boolean titled = false;
        for (Piece piece : node.pieces()) {
            String words = piece.of(source);
            if (!titled || Said.labels(words) < words.length()) {
                kept.add(piece);
            } else {
                unused.add(piece);
            }
            boolean bare =
                    Rank.of(words).map(mark -> mark.end() == words.length()).orElse(false);
            titled = titled || !bare && !flow.goesOn(piece.paragraph());
        }
        return node.of(kept);
    }

    /** A part of this level made of these pieces: its mark, title and what is said under labels read from its words. */
    static Node node(int id, Level level, List<Piece> pieces, List<String> source, Flow flow) {
        String text = flow.text(pieces);
        Optional<Rank.Mark> found = Rank.of(text)
                .or(() -> Rank.POINT.at(text))
                .or(() -> level == Level.PROBLEM ? Optional.empty() : Signs.chapter(text));
        int begin = found.map(Rank.Mark::end).orElse(0);
        boolean counts = found.filter(mark -> mark.ordinal() > 0).isPresent();
        String words = text.substring(begin);
        int label = level == Level.PROBLEM
                ? Rank.LABEL.at(words).map(Rank.Mark::end).orElse(0)
                : 0;
        String mark = counts ? Words.strip(text.substring(0, begin)) : "";
        return new Node(
                id, level, mark, Title.of(words.substring(label), level), Said.in(standing(text) + words), pieces);
    }

    /** How it stands, where that is said before the mark: 【已销号】问题1：. */
    private static String standing(String text) {
        return text.startsWith("【") && text.indexOf('】') > 0 && Rank.of(text).isPresent()
                ? text.substring(0, text.indexOf('】') + 1)
                : "";
    }
}
