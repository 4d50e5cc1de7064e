package org.zhuoluo.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.drawing.Mark.Anchor;

/** Where a sheet is drawn: marks are laid one over the other. Lengths in millimetres, y grows downwards. */
public final class Board {

    private static final int ROUND = 48;

    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Sheet.Place> places = new ArrayList<>();

    public Board(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public Sheet sheet(String title) {
        return new Sheet(title, width, height, marks, places);
    }

    public Board line(double x1, double y1, double x2, double y2, String ink, double thick) {
        return path(List.of(new double[] {x1, y1, x2, y2}), false, null, ink, thick, 0);
    }

    public Board box(
            double x, double y, double w, double h, @Nullable String fill, @Nullable String ink, double thick) {
        return path(List.of(new double[] {x, y, x + w, y, x + w, y + h, x, y + h}), true, fill, ink, thick, 0);
    }

    /** A closed figure through its corners, given as x, y, x, y … */
    public Board figure(@Nullable String fill, @Nullable String ink, double thick, double... corners) {
        return path(List.of(corners), true, fill, ink, thick, 0);
    }

    /** A round area, or the part of it between two angles in degrees, clockwise from the top. */
    public Board disc(
            double x,
            double y,
            double radius,
            double from,
            double to,
            @Nullable String fill,
            @Nullable String ink,
            double thick) {
        boolean whole = to - from >= 360;
        int steps = Math.max(2, (int) Math.round(ROUND * (to - from) / 360));
        int points = whole ? steps : steps + 2;
        double[] corners = new double[points * 2];
        for (int at = 0; at < (whole ? steps : steps + 1); at++) {
            double angle = Math.toRadians(from + (to - from) * at / steps - 90);
            corners[2 * at] = x + radius * Math.cos(angle);
            corners[2 * at + 1] = y + radius * Math.sin(angle);
        }
        if (!whole) {
            corners[2 * points - 2] = x;
            corners[2 * points - 1] = y;
        }
        return figure(fill, ink, thick, corners);
    }

    /** Slanting lines over a box, cut off at its edges; leaning the other way where {@code gap} is negative. */
    public Board hatch(double x, double y, double w, double h, double gap, String ink, double thick) {
        List<double[]> lines = new ArrayList<>();
        double step = Math.abs(gap);
        for (double at = step / 2; at < w + h; at += step) {
            double fromX = Math.min(at, w);
            double fromY = Math.max(0, at - w);
            double toX = Math.max(0, at - h);
            double toY = Math.min(at, h);
            lines.add(
                    gap > 0
                            ? new double[] {x + fromX, y + fromY, x + toX, y + toY}
                            : new double[] {x + fromX, y + h - fromY, x + toX, y + h - toY});
        }
        return path(lines, false, null, ink, thick, 0);
    }

    public Board path(
            List<double[]> runs,
            boolean closed,
            @Nullable String fill,
            @Nullable String ink,
            double thick,
            double dash) {
        if (!runs.isEmpty()) {
            marks.add(new Mark.Path(runs, closed, fill, ink, thick, dash));
        }
        return this;
    }

    public Board words(double x, double y, String text, Typeface face, double size, String ink) {
        return words(x, y, text, face, size, ink, Anchor.START, null);
    }

    public Board words(
            double x,
            double y,
            String text,
            Typeface face,
            double size,
            String ink,
            Anchor anchor,
            @Nullable String link) {
        String written = face.written(text).strip();
        if (!written.isEmpty()) {
            marks.add(new Mark.Words(x, y, written, face, size, ink, anchor, link));
        }
        return this;
    }

    /** Marks a place to jump to. */
    public Board place(String name, int level, double y) {
        places.add(new Sheet.Place(name, level, y));
        return this;
    }
}
