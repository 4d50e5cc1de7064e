package org.zhuoluo.overview.wall;

import java.util.List;
import java.util.function.Function;
import org.zhuoluo.drawing.Typeface;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.WallChart.Row;

/** The columns of the chart where the text of its rows is so large. What bears figures is as wide as they are, time has the rest. */
record Grid(
        WallFormat format,
        double size,
        Column leader,
        Column unit,
        Column number,
        Column words,
        Column person,
        Column measures,
        Column deadline,
        Column standing,
        Column time) {

    /** How much of a sheet's height one row may take. */
    private static final double MOST = 0.3;

    /** A column; one without width is not there. */
    record Column(double x, double width) {

        double right() {
            return x + width;
        }

        boolean isThere() {
            return width > 0;
        }

        Column after(double width) {
            return new Column(right(), width);
        }
    }

    static Grid of(WallChart chart, WallFormat format, double size, WallWords say) {
        double pad = 2 * pad(size);
        Column leader = new Column(format.margin, format.leaders);
        Column unit = leader.after(format.units);
        Column number = unit.after(
                widest(chart, size, say.say("wall.number"), row -> row.task().number()) + pad);
        Column words = number.after(format.words);
        Column person = words.after(format.persons);
        double done = widest(chart, size, say.say("wall.measures"), Grid::done) + pad;
        Column measures = person.after(format == WallFormat.SCREEN ? 0 : done);
        Column deadline = measures.after(
                widest(chart, size, say.say("wall.deadline"), row -> say.deadline(row.task())) + pad + size * 1.1);
        Column standing = deadline.after(widest(
                        chart,
                        size,
                        say.say("wall.standing"),
                        row -> say.standing(row.task().standing()))
                + pad
                + size * 1.3);
        Column time = standing.after(format.width - format.margin - standing.right());
        return new Grid(format, size, leader, unit, number, words, person, measures, deadline, standing, time);
    }

    static String done(Row row) {
        return row.done() + "/" + row.measures();
    }

    static double pad(double size) {
        return size * 0.45;
    }

    double pad() {
        return pad(size);
    }

    /** The text of a cell in this column: smaller than the others where it would take most of a sheet for itself. */
    Fitted cell(Column column, String text, double largest) {
        return Fitted.in(column.width - 2 * pad(), format.height * MOST, text, Typeface.REGULAR, largest);
    }

    Fitted words(Row row) {
        return cell(words, row.task().words(), size);
    }

    Fitted person(Row row) {
        String person = row.task().person();
        return person == null || !this.person.isThere()
                ? new Fitted(List.of(), size)
                : cell(this.person, person, size * 0.9);
    }

    /** How high a row must be for its words. */
    double height(Row row) {
        return Math.max(words(row).height(), person(row).height()) + size * (format.isPaper() ? 0.08 : 0.62);
    }

    /** How high the cell of a leader or unit must be at least for the name, at the size of the rows. */
    double height(Column column, String name) {
        return Fitted.name(column.width - 2 * pad(), 0, name, size, size).height() + size * 0.08;
    }

    private static double widest(WallChart chart, double size, String head, Function<Row, String> text) {
        double widest = chart.rows().stream()
                .mapToDouble(row -> Typeface.REGULAR.width(text.apply(row), size))
                .max()
                .orElse(0);
        return Math.max(widest, Typeface.REGULAR.width(head, size * 0.85));
    }
}
