package org.zhuoluo.report.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The styles in which a paper's blocks are set, which every template must have. They are found by the name Word shows: the
 * short names inside the file are rewritten by whatever program saves it.
 */
enum Look {
    NORMAL("Normal"),
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    FIRST("heading 1"),
    SECOND("heading 2"),
    BODY("正文段落"),
    ANNEX_NOTE("附件说明"),
    ANNEX_NOTE_NEXT("附件说明续"),
    ANNEX_MARK("附件标志"),
    SIGNATURE("落款"),
    CELL_HEAD("表头"),
    CELL_WORDS("表格文字"),
    CELL_CENTRED("表格居中"),
    AFTER_TABLE("表后"),
    IMPRINT("版记"),
    IMPRINT_SMALL("版记小字"),
    IMPRINT_LAST("版记末行"),
    END("篇尾");

    private final String style;

    Look(String style) {
        this.style = style;
    }

    /** What Word calls it; the names Word itself brings are shown in its own language. */
    String style() {
        return switch (this) {
            case NORMAL -> "正文 Normal";
            case TITLE -> "标题 Title";
            case SUBTITLE -> "副标题 Subtitle";
            case FIRST -> "标题 1 Heading 1";
            case SECOND -> "标题 2 Heading 2";
            default -> style;
        };
    }

    static Look of(Block.Level level) {
        return switch (level) {
            case FIRST -> FIRST;
            case SECOND -> SECOND;
            case TEXT -> BODY;
            case FLUSH -> NORMAL;
        };
    }

    /** The short name of each style in this file, as far as it has them. */
    static Map<Look, String> in(Docx file) {
        Map<Look, String> found = new EnumMap<>(Look.class);
        for (String part : file.ofType("styles+xml")) {
            for (Element one : Passage.children(file.xml(part).getDocumentElement())) {
                if (one.getLocalName().equals("style")
                        && one.getAttributeNS(Docx.WORD, "type").equals("paragraph")) {
                    named(one).forEach(look -> found.putIfAbsent(look, one.getAttributeNS(Docx.WORD, "styleId")));
                }
            }
        }
        return found;
    }

    /** The looks a file lacks. */
    static List<Look> lacking(Map<Look, String> found) {
        return Stream.of(values()).filter(look -> !found.containsKey(look)).toList();
    }

    private static List<Look> named(Element style) {
        return Passage.children(style).stream()
                .filter(child -> child.getLocalName().equals("name"))
                .map(child -> child.getAttributeNS(Docx.WORD, "val").toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(values())
                        .filter(look -> look.style.toLowerCase(Locale.ROOT).equals(name)))
                .toList();
    }
}
