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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Draws a paper as a Word file in the layout of GB/T 9704-2012. Every look is a style of {@code paper/styles.xml}; here is
 * only said what is a heading, a text, a cell. The same paper gives the same bytes, so that their digest means something.
 */
public final class WordFile {

    private final XWPFDocument word;
    private final boolean across;

    private WordFile(XWPFDocument word, boolean across) {
        this.word = word;
        this.across = across;
    }

    /** The file; {@code made} is the instant written into its properties. */
    public static byte[] of(Paper paper, Instant made) {
        try (XWPFDocument word = new XWPFDocument(Skeleton.open())) {
            WordFile file = new WordFile(word, paper.isAcross());
            file.describe(paper, made);
            if (file.across) {
                file.turn();
            }
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
        core.setCreator(paper.office());
        core.setLastModifiedByUser(paper.office());
        core.setCreated(instant);
        core.setModified(instant);
    }

    /** Lays the page of the skeleton across: what is bound is its upper edge. */
    private void turn() {
        CTSectPr page = word.getDocument().getBody().getSectPr();
        page.getPgSz().setW(twips(16838));
        page.getPgSz().setH(twips(11906));
        page.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
        page.getPgMar().setTop(twips(1588));
        page.getPgMar().setBottom(twips(1474));
        page.getPgMar().setLeft(twips(2098));
        page.getPgMar().setRight(twips(1984));
        page.getPgMar().setFooter(twips(936));
    }

    private void draw(Paper paper) {
        if (paper.masthead() != null) {
            masthead(paper.masthead());
        }
        line("Title", paper.title().get(0));
        paper.title().stream().skip(1).forEach(more -> line("Subtitle", more));
        blank();
        paper.chapters().forEach(chapter -> {
            if (chapter.isTitled()) {
                line("Heading1", chapter.title());
            }
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
        if (paper.signature() != null) {
            sign(paper.signature());
        }
        if (paper.imprint() != null) {
            WordImprint.draw(word, paper.imprint());
            line("End", "");
        }
    }

    private void masthead(Paper.Masthead head) {
        line("Mark", head.mark());
        blank();
        line("Name", head.name());
        line("Issue", head.issue());
        apart("Issuer", head.office(), head.date());
        blank();
        blank();
    }

    /** The signature never stands alone on a page (§7.3.5): the paragraph above it comes along. */
    private void sign(Paper.Signature signature) {
        word.getLastParagraph().setKeepNext(true);
        blank();
        word.getLastParagraph().setKeepNext(true);
        blank();
        word.getLastParagraph().setKeepNext(true);
        line("Signature", signature.office());
        word.getLastParagraph().setKeepNext(true);
        line("Signature", signature.date());
    }

    private void annexNotes(List<String> notes) {
        for (int i = 0; i < notes.size(); i++) {
            if (i == 0) {
                blank();
            }
            line(i == 0 ? "AnnexNote" : "AnnexNoteNext", notes.get(i));
        }
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Line text) {
                line(styleOf(text.level()), text.text());
            } else if (block instanceof Block.Table table) {
                WordTable.draw(word, table, across ? WordTable.ACROSS : WordTable.WIDTH);
                line("AfterTable", "");
            }
        }
    }

    private static String styleOf(Block.Level level) {
        return switch (level) {
            case FIRST -> "Heading1";
            case SECOND -> "Heading2";
            case TEXT -> "Body";
            case FLUSH -> "Normal";
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
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    static BigInteger twips(int twips) {
        return BigInteger.valueOf(twips);
    }
}
