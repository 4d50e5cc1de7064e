package org.zhuoluo.overview.wall;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.drawing.Board;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.WallChart.Row;
import org.zhuoluo.rectification.Standing;

/**
 * Draws the time of a task: a bar from its start to its first deadline, filled by standing, slim once
 * it is closed; each extension hatched after it,
 * with a stroke where a deadline was; what is overdue cross-hatched in red up to the day; a disc where it was closed, pins
 * where milestones are.
 */
final class Bars {

    private static final double THIN = 0.06;
    /** How high the bar of a finished task is, beside that of an open one: the eye shall go to what is open. */
    static final double SLIM = 0.42;

    private final Board board;
    private final Signs signs;
    private final TimeAxis axis;
    private final LocalDate day;
    private final double size;

    Bars(Board board, TimeAxis axis, LocalDate day, double size) {
        this.board = board;
        this.signs = new Signs(board);
        this.axis = axis;
        this.day = day;
        this.size = size;
    }

    /** The bar of a row whose middle lies at y. */
    void draw(Row row, double y, double rowHeight) {
        TaskRow task = row.task();
        double full = Math.min(rowHeight * 0.62, size * 1.15);
        Standing standing = task.standing();
        double high = standing.isOpen() ? full : full * SLIM;
        double top = y - high / 2;
        List<LocalDate> before = row.before();
        LocalDate first = before.isEmpty() ? task.deadline() : before.get(0);
        double start = axis.at(row.from());
        double end = first == null ? axis.right() : Math.max(axis.end(first), start + size * 0.25);
        plan(start, end, top, high, standing, first == null);
        if (first != null) {
            extensions(row, end, y - full / 2, full);
        }
        if (task.overdue() && task.deadline() != null) {
            overdue(axis.end(task.deadline()), axis.end(day), y, top, high);
        }
        if (task.closedOn() != null) {
            closed(task.closedOn(), task.deadline(), y, full);
        }
        for (WallChart.Pin pin : row.pins()) {
            LocalDate due = pin.stage().due();
            if (!axis.isAfter(due) && !axis.isBefore(due)) {
                signs.pin(pin.mark(), axis.middle(due), y + full * 0.5, Math.min(rowHeight, full * 1.6));
            }
        }
        edges(row, y);
    }

    void plan(double start, double end, double top, double high, Standing standing, boolean open) {
        double width = Math.max(end - start, size * 0.25);
        double tip = open ? Math.min(high * 0.5, width) : 0;
        double[] corners = {
            start,
            top,
            start + width - tip,
            top,
            start + width,
            top + (open ? high / 2 : 0),
            start + width - tip,
            top + high,
            start,
            top + high
        };
        board.path(
                List.of(corners),
                true,
                Ink.bar(standing),
                Ink.of(standing),
                size * THIN,
                standing == Standing.WITHDRAWN ? size * 0.3 : 0);
    }

    private void extensions(Row row, double from, double top, double high) {
        double at = from;
        for (LocalDate until : row.granted()) {
            double end = axis.end(until);
            if (end > at) {
                extension(at, end, top, high, row.task().standing());
            }
            stroke(at, top, high);
            at = Math.max(at, end);
        }
    }

    void extension(double from, double end, double top, double high, Standing standing) {
        board.box(from, top, end - from, high, Ink.WHITE, Ink.of(standing), size * THIN);
        board.hatch(from, top, end - from, high, size * 0.32, Ink.of(standing), size * 0.08);
    }

    /** Where a deadline was that was put off. */
    void stroke(double x, double top, double high) {
        board.line(x, top - high * 0.28, x, top + high * 1.28, Ink.BLACK, size * 0.14);
    }

    void overdue(double from, double end, double y, double top, double high) {
        if (end > from) {
            board.box(from, top, end - from, high, Ink.RED_TINT, Ink.RED, size * THIN);
            board.hatch(from, top, end - from, high, size * 0.4, Ink.RED, size * 0.07);
            board.hatch(from, top, end - from, high, -size * 0.4, Ink.RED, size * 0.07);
        }
        signs.triangle(end, y, high * 0.55, Ink.RED);
    }

    private void closed(LocalDate on, @Nullable LocalDate deadline, double y, double high) {
        double x = axis.middle(on);
        if (deadline != null && on.isAfter(deadline)) {
            board.line(axis.end(deadline), y, x, y, Ink.GREEN, size * 0.16);
        }
        if (!axis.isBefore(on)) {
            signs.closed(x, y, high * 0.48);
        }
    }

    private void edges(Row row, double y) {
        boolean later = row.pins().stream()
                        .anyMatch(pin -> axis.isAfter(pin.stage().due()))
                || row.task().deadline() != null && axis.isAfter(row.task().deadline());
        if (later) {
            signs.beyond(axis.right(), y, size * 0.7, true);
        }
        LocalDate last = row.task().closedOn() == null
                ? row.task().deadline()
                : row.task().closedOn();
        if (last != null && axis.isBefore(last)) {
            signs.beyond(axis.x(), y, size * 0.7, false);
        }
    }
}
