package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Puts words where a template leaves words open, and takes away the paragraphs whose placeholders this paper has nothing
 * for. Blocks it has are left standing under a sign that no text can hold, for {@link WordFile} to draw.
 */
final class Filling {

    /** A sign that is no character (Unicode): nobody types it, and it is taken out of what is filled in. */
    private static final String SIGN = "\uFDD0";

    private static final List<String> WRITTEN = List.of("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml");

    private final Paper paper;
    private final Occasion occasion;

    private Filling(Paper paper, Occasion occasion) {
        this.paper = paper;
        this.occasion = occasion;
    }

    static Docx of(byte[] template, Paper paper, Occasion occasion) {
        Docx file = Docx.open(template);
        Filling filling = new Filling(paper, occasion);
        written(file).forEach(part -> filling.fill(file, part));
        return file;
    }

    /** The parts in which placeholders may stand, the text first. */
    static List<String> written(Docx file) {
        List<String> parts = new ArrayList<>(file.ofType("document.main+xml"));
        WRITTEN.forEach(type -> parts.addAll(file.ofType(type)));
        return parts;
    }

    /** The block that stands under its sign in a paragraph of what was filled. */
    static Optional<Placeholder> block(String paragraph) {
        return paragraph.startsWith(SIGN)
                ? Optional.of(Placeholder.valueOf(paragraph.strip().substring(SIGN.length())))
                : Optional.empty();
    }

    private void fill(Docx file, String part) {
        Document xml = file.xml(part);
        boolean changed = false;
        for (Passage passage : Passage.of(xml)) {
            List<Passage.Mark> marks = passage.marks();
            if (!marks.isEmpty()) {
                changed = true;
                if (marks.stream().allMatch(mark -> value(mark) == null)) {
                    passage.vanish();
                } else {
                    passage.write(mark -> Objects.requireNonNullElse(value(mark), ""));
                }
            }
        }
        if (changed) {
            file.put(part, xml);
        }
    }

    private @Nullable String value(Passage.Mark mark) {
        Placeholder placeholder = mark.placeholder();
        String value = placeholder == null ? null : placeholder.in(paper, occasion);
        return value == null
                ? null
                : placeholder != null && placeholder.isBlock() ? SIGN + placeholder.name() : clean(value);
    }

    private static String clean(String value) {
        return value.replace(SIGN, "").replaceAll("[\\p{Cntrl}&&[^\t]]", " ");
    }
}
