package org.zhuoluo.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * Makes a paper a Word file by filling a template; the house's own has the layout of GB/T 9704-2012. Every look is a style of
 * the template; here is only said what is a heading, a text, a cell. The same paper and template give the same bytes, so
 * that their digest means something.
 */
public final class WordFile {

    /** In the properties of the file: by which version of which template it was made, and that template's SHA-256. */
    public static final String TEMPLATE = "模板";

    public static final String DIGEST = "模板摘要";

    private final XWPFDocument word;
    private final Paper paper;
    private final Pen pen;

    private WordFile(XWPFDocument word, Paper paper, Pen pen) {
        this.word = word;
        this.paper = paper;
        this.pen = pen;
    }

    /** The file by the house's own template; {@code made} is the instant written into its properties. */
    public static byte[] of(Paper paper, Instant made) {
        return of(paper, Template.HOUSE, Occasion.NONE, made);
    }

    public static byte[] of(Paper paper, Template template, Occasion occasion, Instant made) {
        Docx filled = Filling.of(template.file(), paper, occasion);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled.bytes()))) {
            WordFile file = new WordFile(word, paper, new Pen(word, Look.in(filled)));
            describe(file.word.getProperties(), paper, template.stamp(), made);
            file.draw();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return Skeleton.still(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes into the properties of a file what it is, whose, of when, and which template made it. */
    static void describe(POIXMLProperties properties, Paper paper, Template.Stamp template, Instant made) {
        CoreProperties core = properties.getCoreProperties();
        Optional<Date> instant = Optional.of(Date.from(made));
        core.setTitle(String.join(" ", paper.title()));
        core.setCreator(paper.office());
        core.setLastModifiedByUser(paper.office());
        core.setCreated(instant);
        core.setModified(instant);
        remember(properties.getCustomProperties(), template);
    }

    /** Writes into the properties of a file which template made it. */
    private static void remember(CustomProperties custom, Template.Stamp template) {
        remember(custom, TEMPLATE, template.name());
        remember(custom, DIGEST, template.sha256());
    }

    private static void remember(CustomProperties custom, String name, String value) {
        if (custom.contains(name)) {
            custom.getProperty(name).setLpwstr(value);
        } else {
            custom.addProperty(name, value);
        }
    }

    /** A block, the paragraph in whose place it comes, and how wide its sheet's text is. */
    private record Place(XWPFParagraph paragraph, Placeholder block, int width) {}

    private void draw() {
        for (Place place : places()) {
            draw(place.block(), place.paragraph(), place.width());
            pen.putInPlaceOf(place.paragraph());
        }
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (XWPFParagraph one : word.getParagraphs()) {
            Filling.block(one.getText()).ifPresent(block -> {
                WordSection section = WordSection.of(word, one);
                if (block == Placeholder.TEXT && paper.isAcross()) {
                    section.turn();
                }
                places.add(new Place(one, block, section.width()));
            });
        }
        return places;
    }

    private void draw(Placeholder block, XWPFParagraph place, int width) {
        switch (block) {
            case TITLE -> title();
            case TEXT -> text(width);
            case ANNEX_NOTES -> annexNotes();
            case ANNEXES -> annexes(width);
            case SIGNATURE -> sign(place);
            case IMPRINT -> {
                WordImprint.draw(pen, Objects.requireNonNull(paper.imprint()), width);
                pen.line(Look.END, "");
            }
            default -> throw new IllegalStateException(block.name());
        }
    }

    private void title() {
        pen.line(Look.TITLE, paper.headline());
        paper.title().stream().skip(1).forEach(more -> pen.line(Look.SUBTITLE, more));
    }

    private void text(int width) {
        paper.chapters().forEach(chapter -> {
            if (chapter.isTitled()) {
                pen.line(Look.FIRST, chapter.title());
            }
            blocks(chapter.blocks(), width);
        });
    }

    private void annexNotes() {
        List<String> notes = paper.annexNotes();
        for (int i = 0; i < notes.size(); i++) {
            if (i == 0) {
                pen.blank();
            }
            pen.line(i == 0 ? Look.ANNEX_NOTE : Look.ANNEX_NOTE_NEXT, notes.get(i));
        }
    }

    private void annexes(int width) {
        for (int i = 0; i < paper.annexes().size(); i++) {
            Paper.Annex annex = paper.annexes().get(i);
            pen.line(Look.ANNEX_MARK, Paper.Annex.mark(i + 1));
            pen.blank();
            pen.line(Look.TITLE, annex.title());
            pen.blank();
            blocks(annex.blocks(), width);
        }
    }

    /** The signature never stands alone on a page (§7.3.5): the paragraph above it comes along. */
    private void sign(XWPFParagraph place) {
        Paper.Signature signature = Objects.requireNonNull(paper.signature());
        try (XmlCursor above = place.getCTP().newCursor()) {
            XmlObject before = above.toPrevSibling() ? above.getObject() : null;
            if (before instanceof CTP paragraph) {
                new XWPFParagraph(paragraph, word).setKeepNext(true);
            }
        }
        pen.blank().setKeepNext(true);
        pen.blank().setKeepNext(true);
        pen.line(Look.SIGNATURE, signature.office()).setKeepNext(true);
        pen.line(Look.SIGNATURE, signature.date());
    }

    private void blocks(List<Block> blocks, int width) {
        for (Block block : blocks) {
            if (block instanceof Block.Line text) {
                pen.line(Look.of(text.level()), text.text());
            } else if (block instanceof Block.Table table) {
                WordTable.draw(pen, table, width);
                pen.line(Look.AFTER_TABLE, "");
            }
        }
    }
}
