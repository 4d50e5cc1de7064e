package org.zhuoluo.intake.outline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a Word document says of its lists: their levels, which style belongs to which, where one starts anew. */
final class WordLists {

    private static final int MOST_STEPS = 20;

    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, String> styled = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();

    WordLists(@Nullable Document numbering, @Nullable Document document) {
        each(numbering, "abstractNum", kind -> {
            kinds.put(attribute(kind, "abstractNumId"), kind);
            styled.put(value(kind, "styleLink", ""), attribute(kind, "abstractNumId"));
        });
        each(numbering, "num", list -> lists.put(attribute(list, "numId"), list));
        each(document, "style", style -> styles.put(attribute(style, "styleId"), style));
    }

    /** A list and a level in it, from 0. */
    record Place(String list, int level) {}

    /** Where a paragraph counts: by its own list, else by its style's or the style that is based on; nowhere otherwise. */
    @Nullable
    Place place(@Nullable String style, @Nullable String list, @Nullable String level) {
        String found = list;
        String depth = level;
        String from = style;
        for (int steps = 0; found == null && from != null && steps < MOST_STEPS; steps++) {
            Element described = styles.get(from);
            Element counted = described == null ? null : child(child(described, "pPr"), "numPr");
            if (described != null && counted != null) {
                found = value(counted, "numId", "0");
                depth = depth == null ? value(counted, "ilvl", levelOf(found, from)) : depth;
            }
            from = described == null ? null : value(described, "basedOn", "");
        }
        if (found == null || !lists.containsKey(found)) {
            return null;
        }
        int at = depth != null && depth.matches("[0-8]") ? Integer.parseInt(depth) : 0;
        return new Place(found, at);
    }

    /** The level of headings a style is on, from 0; -1 where it is none. */
    int outline(@Nullable String style) {
        String from = style;
        for (int steps = 0; from != null && steps < MOST_STEPS; steps++) {
            Element described = styles.get(from);
            if (described == null) {
                return -1;
            }
            String name = value(described, "name", "").toLowerCase(Locale.ROOT);
            if (name.matches("(?:heading|标题) ?[1-9]")) {
                return name.charAt(name.length() - 1) - '1';
            }
            Element properties = child(described, "pPr");
            if (properties != null && child(properties, "outlineLvl") != null) {
                return number(properties, "outlineLvl", 9);
            }
            from = value(described, "basedOn", "");
        }
        return -1;
    }

    /** Under which name a list is counted: lists of one kind count on together. */
    String counted(String list) {
        Element found = lists.get(list);
        return found == null ? list : value(found, "abstractNumId", list);
    }

    @Nullable
    Integer startOverride(String list, int level) {
        Element override = override(list, level);
        return override == null || child(override, "startOverride") == null
                ? null
                : Integer.valueOf(number(override, "startOverride", 1));
    }

    /** How the list writes a level. */
    @Nullable
    Element level(String list, int level) {
        Element override = override(list, level);
        Element own = override == null ? null : child(override, "lvl");
        if (own != null) {
            return own;
        }
        Element kind = kinds.get(counted(list));
        String link = kind == null ? "" : value(kind, "numStyleLink", "");
        Element linked = link.isEmpty() ? null : kinds.get(styled.getOrDefault(link, ""));
        return numbered(linked == null ? kind : linked, "lvl", level);
    }

    private String levelOf(String list, String style) {
        for (int level = 0; level < 9; level++) {
            Element found = level(list, level);
            if (found != null && value(found, "pStyle", "").equals(style)) {
                return Integer.toString(level);
            }
        }
        return "0";
    }

    private @Nullable Element override(String list, int level) {
        return numbered(lists.get(list), "lvlOverride", level);
    }

    private static @Nullable Element numbered(@Nullable Element parent, String name, int level) {
        Node at = parent == null ? null : parent.getFirstChild();
        for (; at != null; at = at.getNextSibling()) {
            if (at instanceof Element element
                    && name.equals(element.getLocalName())
                    && attribute(element, "ilvl").equals(Integer.toString(level))) {
                return element;
            }
        }
        return null;
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        Node at = parent == null ? null : parent.getFirstChild();
        for (; at != null; at = at.getNextSibling()) {
            if (at instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    /** What a child of that name says; {@code otherwise} where there is none. */
    static String value(Element parent, String name, String otherwise) {
        Element found = child(parent, name);
        return found == null ? otherwise : attribute(found, "val");
    }

    static int number(Element parent, String name, int otherwise) {
        String said = value(parent, name, "");
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : otherwise;
    }

    private static String attribute(Element element, String name) {
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Node attribute = element.getAttributes().item(at);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    private static void each(@Nullable Document document, String name, java.util.function.Consumer<Element> taker) {
        Node at = document == null ? null : document.getDocumentElement().getFirstChild();
        for (; at != null; at = at.getNextSibling()) {
            if (at instanceof Element element && name.equals(element.getLocalName())) {
                taker.accept(element);
            }
        }
    }
}
