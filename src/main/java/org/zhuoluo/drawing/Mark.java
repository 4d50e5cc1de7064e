package org.zhuoluo.drawing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sheet bears: paths and words. Lengths in millimetres from the upper left corner, colours as {@code #rrggbb}. */
public sealed interface Mark {

    /**
     * Straight lines from point to point, closed and filled where {@code fill} says so, drawn where {@code ink} does.
     *
     * @param runs each run as x, y, x, y …
     * @param dash length of dashes and of the gaps between them; nought for a whole line
     */
    record Path(
            List<double[]> runs,
            boolean closed,
            @Nullable String fill,
            @Nullable String ink,
            double width,
            double dash) implements Mark {

        /** As SVG writes it. */
        public String data() {
            StringBuilder data = new StringBuilder();
            for (double[] run : runs) {
                for (int at = 0; at + 1 < run.length; at += 2) {
                    data.append(at == 0 ? 'M' : 'L')
                            .append(number(run[at]))
                            .append(' ')
                            .append(number(run[at + 1]));
                }
                if (closed) {
                    data.append('Z');
                }
            }
            return data.toString();
        }
    }

    /**
     * One line of text; {@code y} is that of its base line.
     *
     * @param link a path of the house that it leads to
     */
    record Words(
            double x,
            double y,
            String text,
            Typeface face,
            double size,
            String ink,
            Anchor anchor,
            @Nullable String link)
            implements Mark {

        /** Where the text begins, wherever it is anchored. */
        public double left() {
            double width = width();
            return anchor == Anchor.START ? x : anchor == Anchor.MIDDLE ? x - width / 2 : x - width;
        }

        public double width() {
            return face.width(text, size);
        }
    }

    /** Which point of a line of text lies at its x. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A length as drawings write it: to a thousandth of a millimetre. */
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        String text = String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
        return text.replaceAll("\\.?0+$", "");
    }
}
