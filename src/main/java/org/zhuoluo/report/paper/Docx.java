package org.zhuoluo.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.zhuoluo.shared.Invalid;

/**
 * A Word file, or a workbook, as the parts it consists of, read without trust: no document type, no entity, at most so many
 * parts and bytes. Which part is the text, a header, the styles is asked of its table of contents, for programs name them as they like.
 */
final class Docx {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String MAIN = TYPE + "document.main+xml";

    /** Largest template taken, in bytes, packed; and what it may hold. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int LARGEST_OPENED = 40 * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final String CONTENTS = "[Content_Types].xml";

    private final Map<String, byte[]> parts;
    private final Map<String, String> types = new TreeMap<>();

    private Docx(Map<String, byte[]> parts) {
        this.parts = parts;
        for (Element one : Passage.children(xml(CONTENTS).getDocumentElement())) {
            if (one.getLocalName().equals("Override")) {
                types.put(one.getAttribute("PartName").replaceFirst("^/", ""), one.getAttribute("ContentType"));
            }
        }
    }

    /** Invalid where it is none, or larger than it may be. */
    static Docx open(byte[] file) {
        return open(file, "invalid.template-not-docx");
    }

    /** Invalid for that reason where it consists of no parts, or where it is larger than it may be. */
    static Docx open(byte[] file, String otherwise) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = LARGEST_OPENED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw Invalid.field(TemplateCheck.FILE, "invalid.template-unpacked-too-large");
                }
                if (!entry.isDirectory() && parts.put(entry.getName(), part) != null) {
                    throw broken(entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken("zip");
        }
        if (!parts.containsKey(CONTENTS)) {
            throw Invalid.field(TemplateCheck.FILE, otherwise);
        }
        return new Docx(parts);
    }

    static Invalid broken(String part) {
        return Invalid.field(TemplateCheck.FILE, "invalid.template-broken", part);
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** The kind of each part that is said to have one. */
    Map<String, String> types() {
        return types;
    }

    /** The parts of a kind, as {@link #TYPE} continues: {@code header+xml}. */
    List<String> ofType(String ending) {
        return types.entrySet().stream()
                .filter(one -> one.getValue().equals(TYPE + ending) && parts.containsKey(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
        } catch (SAXException e) {
            throw broken(part);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes a part has unpacked. */
    int size(String part) {
        return parts.getOrDefault(part, new byte[0]).length;
    }

    void put(String part, Document xml) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            xml.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(xml), new StreamResult(bytes));
            parts.put(part, bytes.toByteArray());
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
