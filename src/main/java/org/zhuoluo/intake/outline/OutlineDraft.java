package org.zhuoluo.intake.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuoluo.shared.Percent;

/**
 * A feedback as it is being worked on: the paragraphs of its source, the draft tree in the order of the source, and the pieces
 * that are not used. Nothing is ever lost: whatever is done to it, tree and unused pieces together are the whole source.
 *
 * @param units the unit that was chosen by hand for a name as it is written, by its id
 * @param problems the number under which each part was saved, by the part's id; none before it is saved
 */
public record OutlineDraft(
        List<String> source,
        List<Node> nodes,
        List<Piece> unused,
        int nextId,
        Map<String, Integer> units,
        Map<Integer, String> problems) {

    public OutlineDraft {
        source = List.copyOf(source);
        nodes = List.copyOf(nodes);
        units = Map.copyOf(Objects.requireNonNullElse(units, Map.of()));
        problems = Map.copyOf(Objects.requireNonNullElse(problems, Map.of()));
        unused = unused.stream()
                .sorted(Comparator.comparingInt(Piece::paragraph).thenComparingInt(Piece::from))
                .toList();
    }

    public Optional<Node> node(int id) {
        return nodes.stream().filter(node -> node.id() == id).findFirst();
    }

    public List<Node> at(Level level) {
        return nodes.stream().filter(node -> node.level() == level).toList();
    }

    public long saying(Said.State state) {
        return at(Level.PROBLEM).stream()
                .filter(node -> node.said().state() == state)
                .count();
    }

    /** Completed problems of all, per cent, half up; 基本完成 is not among them (domain.md, figures). Nought where there is none. */
    public BigDecimal rate(int decimals) {
        return Percent.of(saying(Said.State.DONE), at(Level.PROBLEM).size(), decimals);
    }

    /** What is said of a part: where it says nothing itself, what the item and the aspect above it say of units and deadline. */
    public Said meant(Node node) {
        Said said = node.said();
        Level below = node.level();
        for (int at = indexOf(node.id()) - 1; at >= 0 && below != Level.ASPECT; at--) {
            if (nodes.get(at).level().compareTo(below) < 0) {
                said = said.or(nodes.get(at).said().charging());
                below = nodes.get(at).level();
            }
        }
        return said;
    }

    OutlineDraft choosing(Map<String, Integer> chosen) {
        return new OutlineDraft(source, nodes, unused, nextId, chosen, problems);
    }

    OutlineDraft savedAs(Map<Integer, String> numbers) {
        return new OutlineDraft(source, nodes, unused, nextId, units, numbers);
    }

    /** One level further out; an aspect stays one. */
    OutlineDraft promote(int id) {
        return changing(
                id, node -> node.as(Level.values()[Math.max(0, node.level().ordinal() - 1)]));
    }

    /** One level further in; a problem stays one. */
    OutlineDraft demote(int id) {
        return changing(
                id, node -> node.as(Level.values()[Math.min(2, node.level().ordinal() + 1)]));
    }

    OutlineDraft call(int id, String title, Said said) {
        return changing(id, node -> node.called(title, said));
    }

    /** Together with the one before it; the first stays as it is. */
    OutlineDraft merge(int id) {
        int at = indexOf(id);
        if (at <= 0) {
            return this;
        }
        List<Node> others = new ArrayList<>(nodes);
        Node gone = others.remove(at);
        others.set(at - 1, others.get(at - 1).joined(gone));
        return with(others, unused);
    }

    /** In two, where these words begin; as it is where they do not stand in it, or at its very beginning. */
    OutlineDraft split(int id, String words) {
        int at = indexOf(id);
        if (at < 0 || words.isBlank()) {
            return this;
        }
        Node node = nodes.get(at);
        for (int i = 0; i < node.pieces().size(); i++) {
            Piece piece = node.pieces().get(i);
            int found = piece.of(source).indexOf(words.strip());
            if (found >= 0 && i + found > 0) {
                return parted(at, node, i, piece.from() + found);
            }
        }
        return this;
    }

    private OutlineDraft parted(int at, Node node, int i, int where) {
        Piece piece = node.pieces().get(i);
        List<Piece> first = new ArrayList<>(node.pieces().subList(0, i));
        List<Piece> rest =
                new ArrayList<>(node.pieces().subList(i + 1, node.pieces().size()));
        if (where > piece.from()) {
            first.add(new Piece(piece.paragraph(), piece.from(), where));
        }
        rest.add(0, new Piece(piece.paragraph(), where, piece.to()));
        List<Node> others = new ArrayList<>(nodes);
        others.set(at, node.of(first));
        others.add(at + 1, OutlineReader.node(nextId, node.level(), rest, source, Flow.of(source)));
        return new OutlineDraft(source, others, unused, nextId + 1, units, problems);
    }

    /** Out of the tree, into what is not used. */
    OutlineDraft drop(int id) {
        int at = indexOf(id);
        if (at < 0) {
            return this;
        }
        List<Node> others = new ArrayList<>(nodes);
        List<Piece> more = new ArrayList<>(unused);
        more.addAll(others.remove(at).pieces());
        return with(others, more);
    }

    /** A piece that is not used becomes a problem at its place in the source. */
    OutlineDraft take(int paragraph, int from) {
        Optional<Piece> found = unused.stream()
                .filter(piece -> piece.paragraph() == paragraph && piece.from() == from)
                .findFirst();
        if (found.isEmpty()) {
            return this;
        }
        List<Piece> left = new ArrayList<>(unused);
        left.remove(found.get());
        List<Node> others = new ArrayList<>(nodes);
        int at =
                (int) nodes.stream().filter(node -> isBefore(node, found.get())).count();
        others.add(at, OutlineReader.node(nextId, Level.PROBLEM, List.of(found.get()), source, Flow.of(source)));
        return new OutlineDraft(source, others, left, nextId + 1, units, problems);
    }

    private static boolean isBefore(Node node, Piece piece) {
        Piece first = node.pieces().get(0);
        return first.paragraph() < piece.paragraph()
                || first.paragraph() == piece.paragraph() && first.from() < piece.from();
    }

    private OutlineDraft changing(int id, UnaryOperator<Node> change) {
        return with(
                nodes.stream()
                        .map(node -> node.id() == id ? change.apply(node) : node)
                        .toList(),
                unused);
    }

    private OutlineDraft with(List<Node> others, List<Piece> left) {
        return new OutlineDraft(source, others, left, nextId, units, problems);
    }

    private int indexOf(int id) {
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at).id() == id) {
                return at;
            }
        }
        return -1;
    }
}
