package org.zhuoluo.overview.wall;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.drawing.Board;
import org.zhuoluo.drawing.Typeface;
import org.zhuoluo.rectification.Stage;
import org.zhuoluo.rectification.Standing;

/** What the shapes and colours of the chart mean, in as many lines as it takes. */
final class Legend {

    private static final double SAMPLE = 3.4;

    private final double size;
    private final WallWords say;
    private final List<Entry> entries = new ArrayList<>();

    /** A shape beside its words. */
    private record Entry(String words, Sample sample) {}

    /** Draws a shape whose middle lies at y, from x on. */
    private interface Sample {
        void draw(Board board, Bars bars, double x, double y);
    }

    Legend(double size, WallWords say) {
        this.size = size;
        this.say = say;
        double high = size * 1.1;
        bar(Standing.NOT_STARTED, "wall.legend.before");
        bar(Standing.UNDER_WAY, "wall.legend.under-way");
        bar(Standing.SELF_REPORTED, "wall.legend.said");
        bar(Standing.CLOSED, "wall.legend.closed");
        add("wall.legend.extension", (board, bars, x, y) -> {
            bars.extension(x, x + SAMPLE * size, y - high / 2, high, Standing.UNDER_WAY);
            bars.stroke(x, y - high / 2, high);
        });
        add(
                "wall.legend.overdue",
                (board, bars, x, y) -> bars.overdue(x, x + (SAMPLE - 0.6) * size, y, y - high / 2, high));
        add(
                "wall.legend.closed-on",
                (board, bars, x, y) -> new Signs(board).closed(x + SAMPLE / 2 * size, y, high * 0.5));
        for (Stage.Mark mark : Stage.Mark.values()) {
            add(
                    "wall.legend.pin." + mark,
                    (board, bars, x, y) ->
                            new Signs(board).pin(mark, x + SAMPLE / 2 * size, y + high * 0.6, high * 1.4));
        }
        add(
                "wall.legend.today",
                (board, bars, x, y) -> board.line(
                        x + SAMPLE / 2 * size,
                        y - high * 0.7,
                        x + SAMPLE / 2 * size,
                        y + high * 0.7,
                        Ink.RED,
                        size * 0.14));
        add(
                "wall.legend.beyond",
                (board, bars, x, y) -> new Signs(board).beyond(x + SAMPLE / 2 * size, y, size * 0.7, true));
    }

    private void bar(Standing standing, String key) {
        add(key, (board, bars, x, y) -> {
            double high = size * 1.1 * (standing.isOpen() ? 1 : Bars.SLIM);
            bars.plan(x, x + SAMPLE * size, y - high / 2, high, standing, false);
            new Signs(board).standing(standing, x + SAMPLE / 2 * size, y, size * 0.42);
        });
    }

    private void add(String key, Sample sample) {
        entries.add(new Entry(say.say(key), sample));
    }

    private double line() {
        return size * 1.9;
    }

    /** How high it is in this width. */
    double height(double width) {
        return draw(null, null, 0, 0, width);
    }

    double draw(@Nullable Board board, @Nullable Bars bars, double left, double top, double width) {
        double x = left;
        double y = top + line() / 2;
        for (Entry entry : entries) {
            double wide = SAMPLE * size + size * 0.5 + Typeface.REGULAR.width(entry.words, size);
            if (x > left && x + wide > left + width) {
                x = left;
                y += line();
            }
            if (board != null && bars != null) {
                entry.sample.draw(board, bars, x, y);
                board.words(
                        x + SAMPLE * size + size * 0.5,
                        y - size * WallFormat.LEADING / 2 + Fitted.base(size),
                        entry.words,
                        Typeface.REGULAR,
                        size,
                        Ink.BLACK);
            }
            x += wide + size * 1.6;
        }
        return y + line() / 2 - top;
    }
}
