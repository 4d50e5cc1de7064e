package org.zhuoluo.intake.outline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paper says of several parts at once, or of the only one in its title, put down to the parts. */
final class Whole {

    private static final Pattern ALL = Pattern.compile("(.{2,8}?)的?(?:问题|任务|事项)(?:清单)?(?:\\(?\\d+[个项条]\\)?)?");
    private static final Pattern SERIAL = Pattern.compile(
            "[（(](?:序号|编号|第)\\s*([0-9]{1,3}|[〇零一二三四五六七八九十百]{1,5})(?:项|号)?[）)]|第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?:号|项)(?:问题|任务)");

    /** Paragraphs above the matter in which a title may stand. */
    private static final int FIRST = 3;

    private final List<Node> nodes;
    private final List<Piece> unused;
    private final List<String> source;

    private Whole(List<Node> nodes, List<Piece> unused, List<String> source) {
        this.nodes = nodes;
        this.unused = unused;
        this.source = source;
    }

    static void of(List<Node> nodes, List<Piece> unused, List<String> source) {
        Whole whole = new Whole(nodes, unused, source);
        whole.stand();
        whole.markOnly();
    }

    /** What a heading says of all below it (已完成整改的问题) is said of those that say nothing themselves. */
    private void stand() {
        Node heading = null;
        for (int at = 0; at < nodes.size(); at++) {
            Node node = nodes.get(at);
            heading = node.level() == Level.PROBLEM ? heading : node;
            Matcher all = heading == null || heading == node ? null : ALL.matcher(Words.plain(heading.title()));
            if (all != null && all.matches() && node.said().state() == Said.State.UNSAID) {
                nodes.set(at, node.called(node.title(), node.said().standing(StateWords.whole(all.group(1)))));
            }
        }
    }

    /** A notice about one matter has its number in its own title: （序号十）, 第7号问题. */
    private void markOnly() {
        if (nodes.size() != 1 || !nodes.get(0).mark().isEmpty()) {
            return;
        }
        unused.stream()
                .limit(FIRST)
                .map(piece -> SERIAL.matcher(piece.of(source)))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(serial ->
                        nodes.set(0, nodes.get(0).marked(serial.group(1) == null ? serial.group(2) : serial.group(1))));
    }
}
