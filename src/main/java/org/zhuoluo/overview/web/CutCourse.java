package org.zhuoluo.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhuoluo.overview.Count;
import org.zhuoluo.overview.CutRow;
import org.zhuoluo.overview.Cuts;

/**
 * How the completion rate of one part went from week to week, drawn small: a line over equal weeks, on an axis from 0 to 100
 * per cent. Coordinates of a picture of 240 by 100 units. Weeks in which the part had no task to count have no point.
 *
 * @param whole whether it is that of all tasks
 * @param last the last point, drawn as a dot; none where there is no point
 */
record CutCourse(CutRow row, boolean whole, Count count, String points, List<Point> last) {

    private static final double LEFT = 32;
    private static final double RIGHT = 230;
    private static final double TOP = 10;
    private static final double BOTTOM = 78;

    /** A place in the picture. */
    public record Point(double x, double y) {

        String written() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    /** A line of the axis: how high it lies, and the per cent it stands for. */
    public record Line(double y, int percent) {}

    static List<Line> lines() {
        return List.of(new Line(BOTTOM, 0), new Line((TOP + BOTTOM) / 2, 50), new Line(TOP, 100));
    }

    /** That of all tasks, then those of the parts; none where no weeks are shown. */
    static List<CutCourse> of(Cuts cuts) {
        List<CutCourse> courses = new ArrayList<>();
        if (!cuts.weeks().isEmpty() && !cuts.isEmpty()) {
            courses.add(of(cuts.whole(), true));
            cuts.parts().forEach(part -> courses.add(of(part, false)));
        }
        return courses;
    }

    private static CutCourse of(Cuts.Part part, boolean whole) {
        List<Point> points = new ArrayList<>();
        int weeks = part.weeks().size();
        for (int at = 0; at < weeks; at++) {
            Count count = part.weeks().get(at);
            if (count.countable() > 0) {
                double x = weeks == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * at / (weeks - 1);
                points.add(new Point(x, BOTTOM - (BOTTOM - TOP) * count.closed() / count.countable()));
            }
        }
        return new CutCourse(
                part.row(),
                whole,
                part.weeks().get(weeks - 1),
                String.join(" ", points.stream().map(Point::written).toList()),
                points.subList(Math.max(0, points.size() - 1), points.size()));
    }
}
