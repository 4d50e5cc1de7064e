package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A paragraph of a template, its words read across all the pieces (runs) into which Word and WPS cut them. What stands in a
 * text box inside it is a paragraph of its own.
 */
final class Passage {

    /** What a blank paragraph has none of. */
    private static final List<String> SEEN = List.of("drawing", "pict", "object", "br", "sectPr", "fldSimple");

    private final Element paragraph;
    private final StringBuilder words = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private Passage(Element paragraph) {
        this.paragraph = paragraph;
        gather(paragraph);
    }

    private record Piece(Element text, int from) {}

    /** Something in double braces, from which sign to which; what it stands for is null where it is nothing known. */
    record Mark(int from, int to, String word, @Nullable Placeholder placeholder) {}

    /** All paragraphs of a part, in order. */
    static List<Passage> of(Document part) {
        NodeList all = part.getElementsByTagNameNS(Docx.WORD, "p");
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> new Passage((Element) all.item(at)))
                .toList();
    }

    String words() {
        return words.toString();
    }

    List<Mark> marks() {
        return Braces.in(words);
    }

    /** Braces that open or close nothing. */
    boolean hasStrayBraces() {
        return Braces.stray(words);
    }

    /** The block, where nothing else stands in the paragraph. */
    Optional<Placeholder> alone() {
        List<Mark> marks = marks();
        boolean alone =
                marks.size() == 1 && Braces.isOne(words) && !has(paragraph, "drawing") && !has(paragraph, "pict");
        return alone ? Optional.ofNullable(marks.get(0).placeholder()).filter(Placeholder::isBlock) : Optional.empty();
    }

    /** Whether it stands in the text itself: not in a table, a text box, a content control. */
    boolean isOfTheText() {
        return "body".equals(paragraph.getParentNode().getLocalName());
    }

    boolean isWithin(String element) {
        for (Node at = paragraph.getParentNode(); at != null; at = at.getParentNode()) {
            if (element.equals(at.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** Writes over each mark; the look is that of the mark's first sign. */
    void write(Function<Mark, String> said) {
        List<Mark> marks = marks();
        for (int at = marks.size() - 1; at >= 0; at--) {
            put(marks.get(at), said.apply(marks.get(at)));
        }
    }

    /** Takes the paragraph away with the blank ones directly below it; where none may be missing it is left, empty. */
    void vanish() {
        Element below = next(paragraph);
        boolean mayGo = isOfTheText()
                ? !has(paragraph, "sectPr") && !(isTable(below) && isTable(previous(paragraph)))
                : isParagraph(below);
        if (!mayGo) {
            pieces.forEach(piece -> piece.text().setTextContent(""));
            return;
        }
        boolean ofTheText = isOfTheText();
        Node parent = paragraph.getParentNode();
        parent.removeChild(paragraph);
        while (ofTheText && below != null && isParagraph(below) && isBlank(below)) {
            Element further = next(below);
            parent.removeChild(below);
            below = further;
        }
    }

    private void gather(Element parent) {
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "p", "pPr", "rPr", "instrText", "delText" -> {}
                case "t" -> {
                    pieces.add(new Piece(child, words.length()));
                    words.append(child.getTextContent());
                }
                case "tab" -> words.append('\t');
                case "br", "cr" -> words.append('\n');
                default -> gather(child);
            }
        }
    }

    private void put(Mark mark, String said) {
        boolean first = true;
        for (Piece piece : pieces) {
            String old = piece.text().getTextContent();
            int from = Math.max(mark.from() - piece.from(), 0);
            int to = Math.min(mark.to() - piece.from(), old.length());
            if (from < to) {
                piece.text().setTextContent(old.substring(0, from) + (first ? said : "") + old.substring(to));
                piece.text().setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
                first = false;
            }
        }
    }

    private static boolean isBlank(Element paragraph) {
        return new Passage(paragraph).words().isBlank() && SEEN.stream().noneMatch(one -> has(paragraph, one));
    }

    private static boolean has(Element paragraph, String name) {
        return paragraph.getElementsByTagNameNS("*", name).getLength() > 0;
    }

    private static boolean isParagraph(@Nullable Element one) {
        return one != null && one.getLocalName().equals("p");
    }

    private static boolean isTable(@Nullable Element one) {
        return one != null && one.getLocalName().equals("tbl");
    }

    private static @Nullable Element next(Element from) {
        Node at = from.getNextSibling();
        while (at != null && !(at instanceof Element)) {
            at = at.getNextSibling();
        }
        return (Element) at;
    }

    private static @Nullable Element previous(Element from) {
        Node at = from.getPreviousSibling();
        while (at != null && !(at instanceof Element)) {
            at = at.getPreviousSibling();
        }
        return (Element) at;
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
