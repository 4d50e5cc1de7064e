package org.zhuoluo.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhuoluo.drawing.Typeface;

/**
 * Draws a paper as a PDF in the layout of GB/T 9704-2012, from the same record as {@link WordFile}. The text can be searched
 * and copied, the chapters are bookmarks, the typeface of the house travels in the file: the fonts of the standard may not
 * be handed on, so bold stands for 黑体 and 小标宋, regular for the rest. The same paper gives the same bytes.
 */
@Component
public class PdfFile {

    private final ITemplateEngine templates;

    public PdfFile(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The file; {@code made} is the instant written into its properties. */
    public byte[] of(Paper paper, Instant made) {
        String page = templates.process(
                "report/paper-file",
                new Context(
                        Locale.CHINA,
                        Map.of(
                                "paper",
                                paper,
                                "type",
                                Typeface.REGULAR,
                                "style",
                                style("paper"),
                                "turned",
                                paper.isAcross() ? style("across") : "")));
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            for (Typeface weight : Typeface.values()) {
                builder.useFont(
                        weight::open, Typeface.FAMILY, weight == Typeface.BOLD ? 700 : 400, FontStyle.NORMAL, true);
            }
            builder.withHtmlContent(page, null).usePDDocument(pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                describe(pdf, paper, made);
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument pdf, Paper paper, Instant made) {
        PDDocumentInformation about = new PDDocumentInformation();
        GregorianCalendar instant = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        about.setTitle(String.join(" ", paper.title()));
        about.setAuthor(paper.office());
        about.setCreationDate(instant);
        about.setModificationDate(instant);
        pdf.setDocumentInformation(about);
        pdf.setDocumentId(made.toEpochMilli());
        pdf.getDocumentCatalog().setLanguage("zh-CN");
    }

    private static String style(String name) {
        try {
            return "data:text/css;base64,"
                    + Base64.getEncoder()
                            .encodeToString(new ClassPathResource("paper/" + name + ".css").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
