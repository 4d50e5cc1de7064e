package org.zhuoluo.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of drawings and papers, Noto Sans SC in two weights, shipped with the house (SIL Open Font Licence 1.1, beside
 * the files). Text is measured by its own widths, so that lines break at the same place on every screen and every sheet. A
 * weight is read when it is first asked for, never at the start.
 */
public enum Typeface {
    REGULAR,
    BOLD;

    /** The name under which drawings ask a browser for it. */
    public static final String FAMILY = "Noto Sans SC";
    /** Stands for a character that the typeface does not have (〓, as printers do). */
    private static final int MISSING = 0x3013;
    /** What a browser asks of a font file, and nothing else. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2", "post", "loca", "glyf");

    private @Nullable TrueTypeFont program;

    /** How wide the text is, in the unit of the size. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** The text as it can be written: what the typeface does not have is replaced by 〓, line ends and tabs by a space. */
    public String written(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                written.append(' ');
            } else if (!Character.isISOControl(point)) {
                written.appendCodePoint(glyph(point) == 0 ? MISSING : point);
            }
        });
        return written.toString();
    }

    /**
     * The text in lines no wider than the width, broken where Chinese and Latin text may be broken: no word and no number is
     * cut, no line begins with a full stop. A word that is wider than a whole line stands alone on a line of its own, which
     * is then too wide: whoever lays out sees that by {@link #width}.
     */
    public List<String> lines(String text, double size, double width) {
        String words = written(text).strip();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        int from = 0;
        int last = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (last > from && width(words.substring(from, at).stripTrailing(), size) > width) {
                lines.add(words.substring(from, last).strip());
                from = last;
            }
            last = at;
        }
        if (last > from || lines.isEmpty()) {
            lines.add(words.substring(from).strip());
        }
        return lines;
    }

    /** A font file of just these characters, for a drawing that carries its letters with it. */
    public byte[] subset(String characters) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(program(), TABLES);
            characters.codePoints().forEach(subsetter::add);
            subsetter.writeToStream(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font file as it is shipped. */
    public InputStream open() {
        String file = "/fonts/NotoSansSC-" + (this == BOLD ? "Bold" : "Regular") + ".ttf";
        InputStream font = Typeface.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("no such font: " + file);
        }
        return font;
    }

    /** The font program, read at the first call and kept. */
    synchronized TrueTypeFont program() {
        if (program == null) {
            try (InputStream font = open()) {
                program = new TTFParser().parse(new RandomAccessReadBuffer(font));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return program;
    }

    private double advance(int point) {
        try {
            TrueTypeFont font = program();
            return font.getAdvanceWidth(glyph(point)) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(int point) {
        try {
            CmapLookup characters = program().getUnicodeCmapLookup(false);
            return characters == null ? 0 : characters.getGlyphId(point);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
