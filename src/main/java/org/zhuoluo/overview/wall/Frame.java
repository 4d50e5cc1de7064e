package org.zhuoluo.overview.wall;

import java.util.List;
import org.zhuoluo.drawing.Board;
import org.zhuoluo.drawing.Mark.Anchor;
import org.zhuoluo.drawing.Typeface;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.wall.Grid.Column;

/** What stands around the rows of a sheet: title and count, legend, heads of the columns, the axis and its day, the foot. */
final class Frame {

    private final WallChart chart;
    private final WallFormat format;
    private final WallWords say;
    private final Legend legend;

    Frame(WallChart chart, WallFormat format, WallWords say) {
        this.chart = chart;
        this.format = format;
        this.say = say;
        this.legend = new Legend(format.small(), say);
    }

    double width() {
        return format.width - 2 * format.margin;
    }

    String title() {
        return say.say("wall.title", chart.round().name());
    }

    /** How much height is above the rows, the heads of the columns included. */
    double above() {
        double title = format == WallFormat.PAGE ? 0 : format.title() * 1.5;
        return format.margin + title + legend.height(width()) + format.small() * 0.4 + heads();
    }

    double below() {
        return format.margin + (format == WallFormat.PAGE ? 0 : format.small() * 1.8);
    }

    private double heads() {
        return format.small() * 5;
    }

    /** Title, count and legend at the top, the foot with the number of the sheet. */
    void draw(Board board, Bars bars, int sheet, int sheets) {
        double small = format.small();
        double top = format.margin;
        if (format != WallFormat.PAGE) {
            String count =
                    say.say("wall.count", say.day(chart.day()), chart.rows().size(), chart.closed(), chart.overdue());
            double countWidth = Typeface.REGULAR.width(count, format.title() * 0.55);
            Fitted title = Fitted.in(
                    width() - countWidth - format.title(),
                    format.title() * 1.4,
                    title(),
                    Typeface.BOLD,
                    format.title());
            double base = top + format.title();
            board.words(format.margin, base, title.lines().get(0), Typeface.BOLD, title.size(), Ink.RED);
            board.words(
                    format.width - format.margin,
                    base,
                    count,
                    Typeface.REGULAR,
                    format.title() * 0.55,
                    Ink.BLACK,
                    Anchor.END,
                    null);
            top += format.title() * 1.5;
            double foot = board.height() - format.margin;
            String mark = say.say(chart.round().demonstration() ? "wall.foot-demonstration" : "wall.foot");
            board.words(format.margin, foot, mark, Typeface.REGULAR, small, Ink.SOFT);
            board.words(
                    format.width - format.margin,
                    foot,
                    say.say("wall.sheet", sheet, sheets),
                    Typeface.REGULAR,
                    small,
                    Ink.SOFT,
                    Anchor.END,
                    null);
        }
        legend.draw(board, bars, format.margin, top, width());
    }

    /** The heads of the columns, and the axis: its columns down to the end of the rows. */
    void heads(Board board, Grid grid, TimeAxis axis, double bottom) {
        double top = above() - heads();
        double low = above();
        head(board, grid.leader(), "wall.leader", low);
        head(board, grid.unit(), grid.leader().isThere() ? "wall.unit" : "wall.who", low);
        head(board, grid.number(), "wall.number", low);
        head(board, grid.words(), "wall.task", low);
        head(board, grid.person(), "wall.person", low);
        head(board, grid.measures(), "wall.measures", low);
        head(board, grid.deadline(), "wall.deadline", low);
        head(board, grid.standing(), "wall.standing", low);
        double months = top + format.small() * 1.8;
        for (TimeAxis.Tick tick : axis.heads()) {
            double from = axis.at(tick.from());
            String name = say.head(tick.from(), axis);
            double room = axis.end(tick.to()) - from;
            boolean fits = Typeface.REGULAR.width(name, format.small()) <= room;
            label(board, from + room / 2, months + format.small(), fits ? name : say.month(tick.from()), room);
            board.line(from, months, from, bottom, Ink.RULE, format.small() * 0.06);
        }
        int step = axis.step(format.small());
        List<TimeAxis.Tick> columns = axis.columns();
        for (int at = 0; at < columns.size(); at++) {
            double from = axis.at(columns.get(at).from());
            double room = axis.end(columns.get(at).to()) - from;
            if (at % step == 0) {
                String name = axis.name(columns.get(at));
                label(board, from + room / 2, low - format.small() * 0.6, name, room * step);
            }
            board.line(from, low - format.small() * 1.7, from, bottom, Ink.RULE, format.small() * 0.03);
        }
        board.line(format.margin, low, format.width - format.margin, low, Ink.BLACK, format.small() * 0.12);
    }

    private void head(Board board, Column column, String key, double low) {
        if (column.isThere()) {
            double pad = Grid.pad(format.small());
            double line = format.small() * WallFormat.LEADING;
            Fitted head = Fitted.in(column.width() - pad, line, say.say(key), Typeface.REGULAR, format.small());
            board.words(
                    column.x() + pad,
                    low - format.small() * 0.6,
                    head.lines().get(0),
                    Typeface.REGULAR,
                    head.size(),
                    Ink.SOFT);
        }
    }

    /** A label around its middle, where there is room for it. */
    private void label(Board board, double middle, double y, String name, double room) {
        if (Typeface.REGULAR.width(name, format.small()) <= room) {
            board.words(middle, y, name, Typeface.REGULAR, format.small(), Ink.SOFT, Anchor.MIDDLE, null);
        }
    }

    /** The line of the day, over everything, with the day above it. */
    void day(Board board, TimeAxis axis, double bottom) {
        double x = axis.end(chart.day());
        double size = format.small();
        double top = above() - heads();
        board.line(x, top + size * 1.5, x, bottom, Ink.RED, size * 0.12);
        String day = say.say("wall.today", say.day(chart.day()));
        double width = Typeface.BOLD.width(day, size) + size;
        double left = Math.max(axis.x(), Math.min(axis.right() - width, x - width / 2));
        board.box(left, top + size * 0.1, width, size * 1.6, Ink.RED, null, 0);
        board.words(left + size / 2, top + size * 1.28, day, Typeface.BOLD, size, Ink.WHITE);
    }

    /** How much height the rows have; nought where they may have any. */
    double room() {
        return format.height == 0 ? 0 : format.height - above() - below();
    }
}
