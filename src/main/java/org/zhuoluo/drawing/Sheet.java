package org.zhuoluo.drawing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing of so many millimetres, drawn once and written by whichever pen: by the page as SVG, by {@link PdfPen} as PDF.
 *
 * @param places what can be jumped to, from top to bottom
 */
public record Sheet(String title, double width, double height, List<Mark> marks, List<Place> places) {

    public Sheet {
        marks = List.copyOf(marks);
        places = List.copyOf(places);
    }

    /** A place to jump to, so far from the top; level 0 holds those of level 1 after it. */
    public record Place(String name, int level, double y) {}

    /** The words it bears, in the order they were drawn. */
    public List<Mark.Words> words() {
        return marks.stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .toList();
    }

    /** Every character it bears in this weight, once. */
    public String characters(Typeface face) {
        return words().stream()
                .filter(words -> words.face() == face)
                .flatMapToInt(words -> words.text().codePoints())
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Its marks as SVG writes them. */
    public List<SvgElement> svg() {
        return marks.stream().map(SvgElement::of).toList();
    }

    /** The letters it bears, as a style sheet to be written into a drawing that leaves the house. */
    public String letters() {
        return SvgElement.letters(this);
    }

    /** The corner-to-corner box, as SVG writes it. */
    public String box() {
        return "0 0 " + Mark.number(width) + " " + Mark.number(height);
    }
}
