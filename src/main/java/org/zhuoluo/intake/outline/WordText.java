package org.zhuoluo.intake.outline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the paragraphs out of a part of a Word document as it stands: what was deleted or moved away under tracked changes,
 * field codes and the second form of a drawing are not text. A paragraph in a text box comes before the one that holds it.
 */
final class WordText extends DefaultHandler {

    private static final Set<String> NO_TEXT = Set.of(
            "del", "moveFrom", "Fallback", "instrText", "rt", "pPrChange", "rPrChange", "numberingChange", "delText");

    private final WordNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Paragraph> open = new ArrayDeque<>();
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
            case "p" -> {
                Paragraph ended = open.pop();
                if (!ended.words.toString().isBlank()) {
                    text.append(numbers.next(ended.style, ended.list, ended.level, ended.words.charAt(0)))
                            .append(ended.words)
                            .append('\n');
                }
            }
            default -> {
                // holds no text
            }
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
