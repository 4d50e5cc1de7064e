package org.zhuoluo.drawing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Writes sheets as one PDF, a page each: vector throughout, the letters embedded and searchable, links to the house, and an
 * outline of the places to jump to.
 */
public final class PdfPen {

    private static final float POINTS = 72 / 25.4f;

    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    private final String house;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private PdfPen(PDDocument document, String house) throws IOException {
        this.document = document;
        this.house = house;
        for (Typeface face : Typeface.values()) {
            fonts.put(face, PDType0Font.load(document, face.program(), true));
        }
    }

    /** The sheets as a file; {@code house} is the address of the house that links begin with. */
    public static byte[] write(List<Sheet> sheets, String house) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PdfPen pen = new PdfPen(document, house);
            document.getDocumentInformation().setTitle(sheets.get(0).title());
            document.getDocumentCatalog().setLanguage("zh-CN");
            document.getDocumentCatalog().setDocumentOutline(pen.outline);
            for (Sheet sheet : sheets) {
                pen.draw(sheet);
            }
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Sheet sheet) throws IOException {
        float height = points(sheet.height());
        PDPage page = new PDPage(new PDRectangle(points(sheet.width()), height));
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof Mark.Path path) {
                    draw(path, stream, height);
                } else if (mark instanceof Mark.Words words) {
                    draw(words, stream, height);
                    link(words, page, height);
                }
            }
        }
        remember(sheet, page, height);
    }

    private static void draw(Mark.Path path, PDPageContentStream stream, float height) throws IOException {
        for (double[] run : path.runs()) {
            stream.moveTo(points(run[0]), height - points(run[1]));
            for (int at = 2; at + 1 < run.length; at += 2) {
                stream.lineTo(points(run[at]), height - points(run[at + 1]));
            }
            if (path.closed()) {
                stream.closePath();
            }
        }
        if (path.fill() != null) {
            stream.setNonStrokingColor(Color.decode(path.fill()));
        }
        if (path.ink() != null) {
            stream.setStrokingColor(Color.decode(path.ink()));
            stream.setLineWidth(points(path.width()));
            stream.setLineDashPattern(path.dash() > 0 ? new float[] {points(path.dash())} : new float[0], 0);
        }
        if (path.fill() != null && path.ink() != null) {
            stream.fillAndStroke();
        } else if (path.fill() != null) {
            stream.fill();
        } else {
            stream.stroke();
        }
    }

    private void draw(Mark.Words words, PDPageContentStream stream, float height) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(Color.decode(words.ink()));
        stream.setFont(Objects.requireNonNull(fonts.get(words.face())), points(words.size()));
        stream.newLineAtOffset(points(words.left()), height - points(words.y()));
        stream.showText(words.text());
        stream.endText();
    }

    private void link(Mark.Words words, PDPage page, float height) throws IOException {
        if (words.link() == null) {
            return;
        }
        PDActionURI to = new PDActionURI();
        to.setURI(house + words.link());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(to);
        link.setBorderStyle(none);
        link.setRectangle(new PDRectangle(
                points(words.left()),
                height - points(words.y() + words.size() * 0.2),
                points(words.width()),
                points(words.size() * 1.1)));
        page.getAnnotations().add(link);
    }

    private void remember(Sheet sheet, PDPage page, float height) {
        PDOutlineItem holder = null;
        for (Sheet.Place place : sheet.places()) {
            PDPageXYZDestination there = new PDPageXYZDestination();
            there.setPage(page);
            there.setTop(Math.round(height - points(place.y())));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(place.name());
            item.setDestination(there);
            holder = hang(item, place.level() == 0 ? null : holder);
        }
    }

    private PDOutlineItem hang(PDOutlineItem item, @Nullable PDOutlineItem holder) {
        if (holder == null) {
            outline.addLast(item);
            return item;
        }
        holder.addLast(item);
        return holder;
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS;
    }
}
