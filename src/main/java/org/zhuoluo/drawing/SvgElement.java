package org.zhuoluo.drawing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mark as SVG writes it: a path with its data, or a text; what does not apply is null. The template {@code drawing/_sheet} writes it. */
public record SvgElement(
        @Nullable String data,
        @Nullable String text,
        @Nullable String x,
        @Nullable String y,
        @Nullable String size,
        @Nullable String weight,
        @Nullable String anchor,
        @Nullable String link,
        String fill,
        @Nullable String stroke,
        @Nullable String width,
        @Nullable String dash) {

    static SvgElement of(Mark mark) {
        if (mark instanceof Mark.Path path) {
            String ink = path.ink();
            return new SvgElement(
                    path.data(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    path.fill() == null ? "none" : path.fill(),
                    ink,
                    ink == null ? null : Mark.number(path.width()),
                    path.dash() > 0 ? Mark.number(path.dash()) : null);
        }
        Mark.Words words = (Mark.Words) mark;
        return new SvgElement(
                null,
                words.text(),
                Mark.number(words.x()),
                Mark.number(words.y()),
                Mark.number(words.size()),
                words.face() == Typeface.BOLD ? "700" : null,
                words.anchor() == Mark.Anchor.START ? null : words.anchor().word(),
                words.link(),
                words.ink(),
                null,
                null,
                null);
    }

    /** The letters that a drawing bears, as a style sheet that carries them with it. */
    static String letters(Sheet sheet) {
        return Stream.of(Typeface.values())
                .filter(face -> !sheet.characters(face).isEmpty())
                .map(face -> "@font-face{font-family:" + Typeface.FAMILY + ";font-weight:"
                        + (face == Typeface.BOLD ? 700 : 400) + ";src:url(data:font/ttf;base64,"
                        + new String(
                                Base64.getEncoder().encode(face.subset(sheet.characters(face))),
                                StandardCharsets.US_ASCII)
                        + ")}")
                .collect(Collectors.joining());
    }
}
