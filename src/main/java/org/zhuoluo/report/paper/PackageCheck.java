package org.zhuoluo.report.paper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * That a file is a Word file and nothing but one: no macros, no programs, nothing fetched from elsewhere when it is opened.
 * Every paper made from a template would carry it on.
 */
final class PackageCheck {

    /** How files of the old Word, and encrypted ones, begin (MS-CFB 2.2). */
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    /** The name of the one stream that an encrypted package has, as it stands in the file's directory. */
    private static final String ENCRYPTED = String.join("\0", "EncryptedPackage".split(""));

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");
    private static final Pattern ACTIVE = Pattern.compile("(?i).*(vbaproject|vbadata|activex/).*");

    /** Kinds of links inside the file to what is no part of a text. */
    private static final Pattern CARRYING =
            Pattern.compile("(?i).*/(oleobject|package|control|afchunk|keymapcustomizations|attachedtoolbars)");

    /** Fields that fetch or run something when they are brought up to date. */
    private static final Pattern FETCHING = Pattern.compile(
            "(?i)(^|\\s)(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)(\\s|$)");

    private PackageCheck() {}

    /** Invalid where it is something else altogether: an old or locked file, a form of Word file that is not read here. */
    static void requireWord(byte[] file) {
        Docx word = requirePackage(file, "invalid.template-old-word", "invalid.template-not-docx");
        if (isMacroEnabled(word)) {
            throw invalid("invalid.template-macros");
        }
        List<String> main = word.ofType("document.main+xml");
        if (main.size() != 1) {
            throw invalid("invalid.template-not-docx");
        }
        if (!Docx.WORD.equals(word.xml(main.get(0)).getDocumentElement().getNamespaceURI())) {
            throw invalid("invalid.template-strict");
        }
    }

    /** The parts of a file; invalid for these reasons where it is the old form of it, or no such file at all. */
    static Docx requirePackage(byte[] file, String old, String other) {
        if (file.length > Docx.LARGEST) {
            throw invalid("invalid.template-too-large", Docx.LARGEST / 1024 / 1024);
        }
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        if (latin.startsWith(COMPOUND)) {
            throw invalid(latin.contains(ENCRYPTED) ? "invalid.template-encrypted" : old);
        }
        if (!latin.startsWith("PK")) {
            throw invalid(other);
        }
        return Docx.open(file, other);
    }

    static boolean isMacroEnabled(Docx file) {
        return file.types().values().stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macroenabled"));
    }

    static List<Violation> of(Docx word) {
        List<Violation> found = carried(word, "invalid.template-macros");
        Filling.written(word).forEach(part -> fields(word, part, found));
        return found;
    }

    /** Programs a file carries, and what it takes from elsewhere. */
    static List<Violation> carried(Docx file, String macros) {
        List<Violation> found = new ArrayList<>();
        for (String part : file.names()) {
            if (ACTIVE.matcher(part).matches()) {
                boolean isMacro = part.toLowerCase(Locale.ROOT).contains("vba");
                found.add(isMacro ? violation(macros) : violation("invalid.template-embedded", part));
            }
            if (part.endsWith(".rels")) {
                links(file, part, found);
            }
        }
        return found;
    }

    private static void links(Docx word, String part, List<Violation> found) {
        for (Element link : Passage.children(word.xml(part).getDocumentElement())) {
            String target = link.getAttribute("Target");
            boolean template = link.getAttribute("Type").endsWith("/attachedTemplate");
            boolean outside = link.getAttribute("TargetMode").equalsIgnoreCase("External");
            boolean plain = link.getAttribute("Type").endsWith("/hyperlink") && isPlain(target);
            if (template) {
                found.add(violation("invalid.template-attached", target));
            } else if (outside && !plain) {
                found.add(violation("invalid.template-link", part, target));
            } else if (CARRYING.matcher(link.getAttribute("Type")).matches()) {
                found.add(violation("invalid.template-embedded", target));
            }
        }
    }

    /** A field may be written in pieces: they are read together, paragraph by paragraph. */
    private static void fields(Docx word, String part, List<Violation> found) {
        NodeList paragraphs = word.xml(part).getElementsByTagNameNS(Docx.WORD, "p");
        for (int at = 0; at < paragraphs.getLength(); at++) {
            Element paragraph = (Element) paragraphs.item(at);
            StringBuilder said = new StringBuilder();
            NodeList pieces = paragraph.getElementsByTagNameNS(Docx.WORD, "instrText");
            for (int piece = 0; piece < pieces.getLength(); piece++) {
                said.append(pieces.item(piece).getTextContent());
            }
            NodeList simple = paragraph.getElementsByTagNameNS(Docx.WORD, "fldSimple");
            for (int one = 0; one < simple.getLength(); one++) {
                said.append(' ').append(((Element) simple.item(one)).getAttributeNS(Docx.WORD, "instr"));
            }
            if (FETCHING.matcher(said).find()) {
                found.add(violation("invalid.template-field", said.toString().strip()));
            }
        }
    }

    private static boolean isPlain(String target) {
        try {
            String scheme = URI.create(target.strip()).getScheme();
            return scheme != null && LINKS.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Invalid invalid(String key, Object... arguments) {
        return Invalid.field(TemplateCheck.FILE, key, arguments);
    }

    private static Violation violation(String key, Object... arguments) {
        return new Violation(TemplateCheck.FILE, key, List.of(arguments));
    }
}
