package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of the draft tree: what it is, its number as the source writes it, its title, what the source says of who is to put it right until
 * when and how that stands, and the pieces of the source it is made of. What belongs to what follows from the order.
 */
public record Node(int id, Level level, String mark, String title, Said said, List<Piece> pieces) {

    public Node {
        pieces = List.copyOf(pieces);
    }

    Node as(Level other) {
        return new Node(id, other, mark, title, said, pieces);
    }

    Node marked(String other) {
        return new Node(id, level, other, title, said, pieces);
    }

    Node called(String newTitle, Said newSaid) {
        return new Node(id, level, mark, newTitle, newSaid, pieces);
    }

    Node of(List<Piece> others) {
        return new Node(id, level, mark, title, said, others);
    }

    /** This and another, whose pieces follow; what is said stays this one's, and where this says nothing, the other's. */
    Node joined(Node next) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(next.pieces);
        return new Node(id, level, mark, title, said.or(next.said), all);
    }

    /** Whether what stands below this heading is recommended, not found. */
    boolean recommends() {
        return title.matches(".*(?:意见建议|意见和建议|整改建议|工作建议|几点建议|整改意见).*");
    }

    /** Its words in the source, a line for each piece. */
    public String text(List<String> source) {
        return pieces.stream().map(piece -> piece.of(source)).collect(Collectors.joining("\n"));
    }
}
