package org.zhuoluo.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Draws a paper as a Word file in the layout of GB/T 9704-2012. Every look is a style of {@code paper/styles.xml}; here is
 * only said what is a heading, a text, a cell. The same paper gives the same bytes, so that their digest means something.
 */
public final class WordFile {

    private final XWPFDocument word;

    private WordFile(XWPFDocument word) {
        this.word = word;
    }

    /** The file; {@code made} is the instant written into its properties. */
    public static byte[] of(Paper paper, Instant made) {
        try (XWPFDocument word = new XWPFDocument(Skeleton.open())) {
            WordFile file = new WordFile(word);
            file.describe(paper, made);
            file.draw(paper);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return Skeleton.still(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Paper paper, Instant made) {
        CoreProperties core = word.getProperties().getCoreProperties();
        Optional<Date> instant = Optional.of(Date.from(made));
        core.setTitle(String.join(" ", paper.title()));
        core.setCreator(paper.masthead().office());
        core.setLastModifiedByUser(paper.masthead().office());
        core.setCreated(instant);
        core.setModified(instant);
    }

    private void draw(Paper paper) {
        head(paper);
        paper.chapters().forEach(chapter -> {
            line("Heading1", chapter.title());
            blocks(chapter.blocks());
        });
        annexNotes(paper.annexNotes());
        for (int i = 0; i < paper.annexes().size(); i++) {
            Paper.Annex annex = paper.annexes().get(i);
            line("AnnexMark", Paper.Annex.mark(i + 1));
            blank();
            line("Title", annex.title());
            blank();
            blocks(annex.blocks());
        }
        imprint(paper.imprint());
    }

    private void head(Paper paper) {
        Paper.Masthead head = paper.masthead();
        line("Mark", head.mark());
        blank();
        line("Name", head.name());
        line("Issue", head.issue());
        apart("Issuer", head.office(), head.date());
        blank();
        blank();
        line("Title", paper.title().get(0));
        paper.title().stream().skip(1).forEach(more -> line("Subtitle", more));
        blank();
    }

    private void annexNotes(List<String> notes) {
        for (int i = 0; i < notes.size(); i++) {
            if (i == 0) {
                blank();
            }
            line(i == 0 ? "AnnexNote" : "AnnexNoteNext", notes.get(i));
        }
    }

    private void imprint(Paper.Imprint imprint) {
        WordImprint.draw(word, imprint);
        line("End", "");
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Line text) {
                line(styleOf(text.level()), text.text());
            } else if (block instanceof Block.Table table) {
                WordTable.draw(word, table);
                line("AfterTable", "");
            }
        }
    }

    private static String styleOf(Block.Level level) {
        return switch (level) {
            case FIRST -> "Heading1";
            case SECOND -> "Heading2";
            case TEXT -> "Body";
        };
    }

    private void blank() {
        line("Normal", "");
    }

    private void line(String style, String text) {
        write(word.createParagraph(), style, text);
    }

    /** Two texts on one line, at its two ends. */
    private void apart(String style, String left, String right) {
        writeApart(word.createParagraph(), style, left, right);
    }

    static void writeApart(XWPFParagraph paragraph, String style, String left, String right) {
        write(paragraph, style, left);
        XWPFRun run = paragraph.createRun();
        run.addTab();
        run.setText(right);
    }

    static void write(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
    }

    static BigInteger twips(int twips) {
        return BigInteger.valueOf(twips);
    }
}
