package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * That a file is a workbook of one sheet, and consists of nothing but what a paper can carry on: cells, looks, pictures, the
 * set-up of the page. What refers to cells by their place would be wrong as soon as rows are put in.
 */
final class WorkbookParts {

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** All that is read as a tree together, in bytes: pictures may be larger. */
    private static final int LARGEST_TEXT = 8 * 1024 * 1024;

    /** What parts of the file may be linked as. */
    private static final Set<String> LINKED = Set.of(
            "officedocument",
            "worksheet",
            "styles",
            "sharedstrings",
            "theme",
            "drawing",
            "image",
            "hyperlink",
            "vmldrawing",
            "printersettings",
            "calcchain",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "customxml",
            "customxmlprops");

    /** What a sheet may not have, since it names cells by their place. */
    private static final Set<String> PLACED = Set.of(
            "hyperlink",
            "conditionalFormatting",
            "dataValidation",
            "autoFilter",
            "tablePart",
            "oleObject",
            "control",
            "legacyDrawing",
            "scenario",
            "brk",
            "sparklineGroup",
            "customSheetView",
            "protectedRange");

    private WorkbookParts() {}

    /** The parts of a workbook; invalid where it is something else altogether. */
    static Docx require(byte[] file) {
        Docx workbook = PackageCheck.requirePackage(file, "invalid.template-old-excel", "invalid.template-not-xlsx");
        if (workbook.types().values().stream().anyMatch(type -> type.contains("sheet.binary"))) {
            throw invalid("invalid.template-not-xlsx");
        }
        if (PackageCheck.isMacroEnabled(workbook)) {
            throw invalid("invalid.template-macros-excel");
        }
        List<String> main = ofType(workbook, MAIN);
        if (main.size() != 1) {
            throw invalid("invalid.template-not-xlsx");
        }
        int text = workbook.names().stream()
                .filter(part -> part.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels|vml)"))
                .mapToInt(workbook::size)
                .sum();
        if (text > LARGEST_TEXT) {
            throw invalid("invalid.template-unpacked-too-large");
        }
        Element root = workbook.xml(main.get(0)).getDocumentElement();
        if (!SHEETS.equals(root.getNamespaceURI())) {
            throw invalid("invalid.template-strict-excel");
        }
        int sheets = all(root, "sheet").getLength();
        if (sheets != 1) {
            throw invalid("invalid.template-sheets", sheets);
        }
        return workbook;
    }

    /** Everything it holds that no paper can carry on. */
    static List<Violation> of(Docx workbook) {
        List<Violation> found = new ArrayList<>(PackageCheck.carried(workbook, "invalid.template-macros-excel"));
        for (String part : workbook.names()) {
            if (part.endsWith(".rels")) {
                links(workbook.xml(part), found);
            } else if (part.endsWith(".xml")) {
                String type = workbook.types().getOrDefault(part, "");
                if (type.endsWith(".worksheet+xml")) {
                    placed(workbook.xml(part), found);
                } else if (type.equals(MAIN)) {
                    named(workbook.xml(part), found);
                } else if (type.endsWith(".drawing+xml")) {
                    boxes(workbook.xml(part), found);
                }
            }
        }
        return found;
    }

    private static void links(Document links, List<Violation> found) {
        for (Element link : Passage.children(links.getDocumentElement())) {
            String type = link.getAttribute("Type").replaceFirst(".*/", "");
            if (!LINKED.contains(type.toLowerCase(Locale.ROOT))) {
                found.add(violation("invalid.template-part", name(type), link.getAttribute("Target")));
            }
        }
    }

    private static void placed(Document sheet, List<Violation> found) {
        for (String element : PLACED.stream().sorted().toList()) {
            NodeList all = all(sheet.getDocumentElement(), element);
            if (all.getLength() > 0) {
                Element first = (Element) all.item(0);
                String where = first.hasAttribute("sqref") ? first.getAttribute("sqref") : first.getAttribute("ref");
                found.add(violation("invalid.template-placed", name(element), where));
            }
        }
    }

    /** Names of cells; those by which rows are repeated and the page is bounded go along with their rows. */
    private static void named(Document workbook, List<Violation> found) {
        NodeList names = all(workbook.getDocumentElement(), "definedName");
        for (int at = 0; at < names.getLength(); at++) {
            Element one = (Element) names.item(at);
            String name = one.getAttribute("name");
            if (one.getTextContent().contains("[")) {
                found.add(violation("invalid.template-name-outside", name, one.getTextContent()));
            } else if (!name.startsWith("_xlnm.")) {
                found.add(violation("invalid.template-name", name));
            }
        }
    }

    private static void boxes(Document drawing, List<Violation> found) {
        String words = drawing.getDocumentElement().getTextContent();
        if (Braces.stray(words) || !Braces.in(words).isEmpty()) {
            found.add(violation("invalid.template-in-box"));
        }
    }

    private static NodeList all(Element root, String name) {
        return root.getElementsByTagNameNS("*", name);
    }

    private static List<String> ofType(Docx file, String type) {
        return file.types().entrySet().stream()
                .filter(one -> one.getValue().equals(type) && file.names().contains(one.getKey()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** What the reader calls it. */
    private static Object name(String type) {
        return new DefaultMessageSourceResolvable(new String[] {"templates.part." + type}, type);
    }

    private static Invalid invalid(String key, Object... arguments) {
        return Invalid.field(TemplateCheck.FILE, key, arguments);
    }

    private static Violation violation(String key, Object... arguments) {
        return new Violation(TemplateCheck.FILE, key, List.of(arguments));
    }
}
