package org.zhuoluo.intake.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the paragraphs out of a part of a Word document as it stands: what was deleted or moved away under tracked changes,
 * field codes and the second form of a drawing are not text. A paragraph in a text box comes before the one that holds it; the
 * cells of a row stay together ({@link Tables}).
 */
final class WordText extends DefaultHandler {

    private static final Set<String> NO_TEXT = Set.of(
            "del", "moveFrom", "Fallback", "instrText", "rt", "pPrChange", "rPrChange", "numberingChange", "delText");

    private final WordNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();
    private int passedOver;
    private int runs;
    private boolean words;

    WordText(WordNumbers numbers) {
        this.numbers = numbers;
    }

    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private @Nullable String level;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (passedOver > 0 || NO_TEXT.contains(local)) {
            passedOver++;
            return;
        }
        Paragraph here = open.peek();
        switch (local) {
            case "p" -> open.push(new Paragraph());
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> rows.element().add(new ArrayList<>());
            case "gridSpan" -> span(value(attributes));
            case "r" -> runs++;
            case "t" -> words = true;
            default -> {
                if (here != null) {
                    inside(here, local, value(attributes));
                }
            }
        }
    }

    private void inside(Paragraph here, String local, @Nullable String value) {
        switch (local) {
            case "pStyle" -> here.style = value;
            case "numId" -> here.list = value;
            case "ilvl" -> here.level = value;
            case "tab" -> here.words.append(runs > 0 ? "\t" : "");
            case "br", "cr" -> here.words.append(runs > 0 ? "\n" : "");
            case "noBreakHyphen" -> here.words.append('-');
            default -> {
                // holds no text
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        Paragraph here = open.peek();
        if (words && passedOver == 0 && here != null) {
            here.words.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        switch (local) {
            case "t" -> words = false;
            case "r" -> runs--;
            case "p" -> end(open.pop());
            case "tr" -> end(rows.pop());
            default -> {
                // holds no text
            }
        }
    }

    /** A cell over several columns: the others are empty. */
    private void span(@Nullable String columns) {
        int more = columns != null && columns.matches("\\d{1,2}") ? Integer.parseInt(columns) - 1 : 0;
        for (int at = 0; at < more && !rows.isEmpty(); at++) {
            rows.element().add(rows.element().size() - 1, new ArrayList<>());
        }
    }

    private void end(Paragraph ended) {
        String said = ended.words.toString();
        if (said.isBlank()) {
            return;
        }
        String number = numbers.next(ended.style, ended.list, ended.level, said.charAt(0));
        boolean bare = number.isEmpty() && Rank.of(said).isEmpty();
        put((bare ? numbers.heading(ended.style) : number) + said);
    }

    /** A row with one cell that holds words is no row: its paragraphs stand alone. */
    private void end(List<List<String>> row) {
        long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled < 2) {
            row.forEach(cell -> cell.forEach(this::put));
        } else {
            put(row.stream()
                    .map(cell -> String.join(String.valueOf(Tables.PARAGRAPH), cell))
                    .collect(Collectors.joining(String.valueOf(Tables.CELL))));
        }
    }

    private void put(String words) {
        if (rows.isEmpty() || rows.element().isEmpty()) {
            text.append(words).append('\n');
        } else {
            List<List<String>> cells = rows.element();
            cells.get(cells.size() - 1)
                    .add(words.replace('\n', Tables.PARAGRAPH).replace(Tables.CELL, Tables.PARAGRAPH));
        }
    }

    private static @Nullable String value(Attributes attributes) {
        for (int at = 0; at < attributes.getLength(); at++) {
            if (attributes.getLocalName(at).equals("val")) {
                return attributes.getValue(at);
            }
        }
        return null;
    }
}
