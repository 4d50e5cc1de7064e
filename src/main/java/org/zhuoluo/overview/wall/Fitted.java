package org.zhuoluo.overview.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhuoluo.drawing.Typeface;

/** A text set in a box: in lines, no larger than asked, and smaller until nothing of it lies outside. */
record Fitted(List<String> lines, double size) {

    private static final double STEP = 0.97;
    private static final double LEAST = 0.5;
    private static final double SLACK = 1e-6;
    private static final Set<Character> STOPS = Set.of('，', '、', '；', '。', '：');

    /** Breaks a text into lines for a size. */
    private interface Breaking {
        List<String> lines(double size);
    }

    /** In a box of this width and height; a height of nought is any height. Two lines part at a comma where there is one. */
    static Fitted in(double width, double height, String text, Typeface face, double largest) {
        Breaking breaking = size -> parted(face.lines(text, size, width + SLACK), face, size, width);
        return fitted(width, height, face, largest, LEAST, breaking);
    }

    /**
     * A name, parted only before a bracket or at a space; where it would be smaller than the least size that way, it is broken
     * as any text.
     */
    static Fitted name(double width, double height, String text, double largest, double least) {
        Fitted whole = fitted(
                width, height, Typeface.BOLD, largest, least, size -> pieces(Typeface.BOLD.written(text), size, width));
        return whole.size >= least ? whole : in(width, height, text, Typeface.BOLD, largest);
    }

    private static Fitted fitted(
            double width, double height, Typeface face, double largest, double least, Breaking breaking) {
        for (double at = largest; ; at = at > least && at * STEP < least ? least : at * STEP) {
            double size = at;
            List<String> lines = breaking.lines(size);
            boolean wide = lines.stream().anyMatch(line -> face.width(line, size) > width + SLACK);
            boolean high = height > 0 && lines.size() * size * WallFormat.LEADING > height + SLACK;
            if (!wide && !high || size < LEAST) {
                return new Fitted(lines, size);
            }
        }
    }

    private static List<String> pieces(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String piece : text.strip().split("(?=（)|(?= )")) {
            int last = lines.size() - 1;
            if (last >= 0 && Typeface.BOLD.width(lines.get(last) + piece, size) <= width + SLACK) {
                lines.set(last, lines.get(last) + piece);
            } else {
                lines.add(piece.strip());
            }
        }
        return lines;
    }

    private static List<String> parted(List<String> lines, Typeface face, double size, double width) {
        if (lines.size() != 2) {
            return lines;
        }
        String text = lines.get(0) + lines.get(1);
        for (int at = lines.get(0).length(); at > 0; at--) {
            if (STOPS.contains(text.charAt(at - 1)) && face.width(text.substring(at), size) <= width) {
                return List.of(text.substring(0, at), text.substring(at));
            }
        }
        return lines;
    }

    double height() {
        return lines.size() * size * WallFormat.LEADING;
    }

    /** How far below the top of its line the base line of the letters lies. */
    static double base(double size) {
        return size * (0.5 * WallFormat.LEADING + 0.37);
    }
}
