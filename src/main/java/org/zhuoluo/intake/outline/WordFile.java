package org.zhuoluo.intake.outline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Magic;

/**
 * The text of a Word document (.docx), with the numbers Word makes by itself written out, tables paragraph by paragraph,
 * footnotes at the end, headers and footers left out. Only the parts that hold text are unpacked, and only so far; what is no
 * such document is told for what it is.
 */
final class WordFile {

    /** Most bytes that the parts with text may unpack to. */
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private static final String FOLDER = "word/";

    private WordFile() {}

    /** The text, a line for each paragraph; invalid where the file is none that can be read. */
    static String text(byte[] content) {
        check(content);
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            int[] left = {MOST_BYTES};
            byte[] document = part(zip, FOLDER + "document.xml", left);
            if (document == null) {
                throw wrong("invalid.feedback-file");
            }
            WordNumbers numbers = new WordNumbers(
                    dom(part(zip, FOLDER + "numbering.xml", left)), dom(part(zip, FOLDER + "styles.xml", left)));
            WordText text = new WordText(numbers);
            read(document, text);
            byte[] footnotes = part(zip, FOLDER + "footnotes.xml", left);
            if (footnotes != null) {
                read(footnotes, text);
            }
            return text.toString();
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            if (e instanceof Invalid told) {
                throw told;
            }
            throw wrong("invalid.feedback-file-broken");
        }
    }

    private static void check(byte[] content) {
        if (content.length == 0) {
            throw wrong("invalid.feedback-file-empty");
        }
        if (Magic.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw wrong(Magic.isEncrypted(content) ? "invalid.feedback-file-encrypted" : "invalid.feedback-file-old");
        }
        if (Magic.startsWith(content, '%', 'P', 'D', 'F')) {
            throw wrong("invalid.feedback-file-pdf");
        }
        if (!Magic.startsWith(content, 'P', 'K', 3, 4)) {
            throw wrong("invalid.feedback-file");
        }
    }

    private static byte @Nullable [] part(ZipFile zip, String name, int[] left) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(left[0] + 1);
            left[0] -= bytes.length;
            if (left[0] < 0) {
                throw Invalid.field("file", "invalid.feedback-file-large", MOST_BYTES / 1024 / 1024);
            }
            return bytes;
        }
    }

    private static void read(byte[] part, WordText text)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(text);
        parser.parse(new InputSource(new ByteArrayInputStream(part)));
    }

    private static @Nullable Document dom(byte @Nullable [] part) throws IOException, SAXException {
        return part == null ? null : XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static Invalid wrong(String key) {
        return Invalid.field("file", key);
    }
}
