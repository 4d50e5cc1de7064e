package org.zhuoluo.overview.wall;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.drawing.Board;
import org.zhuoluo.drawing.Mark.Anchor;
import org.zhuoluo.drawing.Typeface;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.overview.WallChart.Row;
import org.zhuoluo.overview.wall.Grid.Column;
import org.zhuoluo.overview.wall.Plan.Strip;

/** Draws the rows of one sheet: who, what, by when, how it stands, and its bar. */
final class Table {

    private static final double HAIR = 0.03;

    private final Board board;
    private final Grid grid;
    private final Bars bars;
    private final Signs signs;
    private final WallWords say;
    private final String house;

    Table(Board board, Grid grid, Bars bars, WallWords say, String house) {
        this.board = board;
        this.grid = grid;
        this.bars = bars;
        this.signs = new Signs(board);
        this.say = say;
        this.house = house;
    }

    void draw(List<Strip> strips, double top) {
        double y = top;
        for (Strip strip : strips) {
            row(strip.row(), y, strip.height());
            y += strip.height();
            board.line(grid.number().x(), y, grid.time().right(), y, Ink.RULE, grid.size() * HAIR);
        }
        y = top;
        for (List<Strip> own : runs(strips, false)) {
            double height = Plan.height(own);
            unit(own, y, height);
            y += height;
            board.line(grid.unit().x(), y, grid.time().right(), y, Ink.BLACK, grid.size() * HAIR * 2);
        }
        y = top;
        for (List<Strip> own : runs(strips, true)) {
            double height = Plan.height(own);
            leader(own, y, height);
            y += height;
            board.line(grid.leader().x(), y, grid.time().right(), y, Ink.BLACK, grid.size() * HAIR * 4);
        }
    }

    private static List<List<Strip>> runs(List<Strip> strips, boolean ofCommand) {
        List<List<Strip>> runs = new ArrayList<>();
        Object last = null;
        for (Strip strip : strips) {
            Object of = ofCommand ? strip.command() : strip.group();
            if (of != last) {
                runs.add(new ArrayList<>());
                last = of;
            }
            runs.get(runs.size() - 1).add(strip);
        }
        return runs;
    }

    private void leader(List<Strip> own, double y, double height) {
        String name = say.leader(own.get(0).command().leader());
        if (!grid.leader().isThere()) {
            return;
        }
        board.place(name, 0, y);
        name(grid.leader(), y, height, List.of(name), Ink.RED, null);
    }

    private void unit(List<Strip> own, double y, double height) {
        var group = own.get(0).group();
        String count = say.say("wall.group", group.rows().size(), group.closed(), group.overdue());
        if (grid.leader().isThere()) {
            board.place(group.unit(), 1, y);
            name(grid.unit(), y, height, List.of(group.unit()), Ink.BLACK, count);
        } else {
            String leader = say.leader(group.leader());
            board.place(leader + " " + group.unit(), 0, y);
            name(grid.unit(), y, height, List.of(leader, group.unit()), Ink.RED, count);
        }
    }

    /** Names as large as their cell allows, the count below them where there is room. */
    private void name(Column column, double y, double height, List<String> names, String ink, @Nullable String count) {
        double width = column.width() - 2 * grid.pad();
        double room = height - grid.size() * 0.06;
        List<Fitted> fitted = new ArrayList<>();
        for (String name : names) {
            double largest = fitted.isEmpty()
                    ? grid.format().name
                    : Math.min(grid.format().name, fitted.get(0).size());
            fitted.add(Fitted.name(width, room / names.size(), name, largest, grid.size()));
        }
        double at = y + grid.size() * 0.03 + Math.min(room - total(fitted), grid.size() * 0.3) / 2;
        String colour = ink;
        for (Fitted one : fitted) {
            at = lines(one, column.x() + grid.pad(), at, Typeface.BOLD, colour, null);
            colour = Ink.BLACK;
        }
        if (count != null) {
            Fitted below = grid.cell(
                    column, count, Math.max(grid.size() * 0.85, grid.format().small()));
            if (at + below.height() <= y + height) {
                lines(below, column.x() + grid.pad(), at, Typeface.REGULAR, Ink.SOFT, null);
            }
        }
    }

    private static double total(List<Fitted> fitted) {
        return fitted.stream().mapToDouble(Fitted::height).sum();
    }

    private void row(Row row, double y, double height) {
        TaskRow task = row.task();
        double size = grid.size();
        double middle = y + height / 2;
        String link = house + "/tasks/" + task.number();
        middle(grid.cell(grid.number(), task.number(), size), grid.number(), middle, Ink.RED, link);
        middle(grid.words(row), grid.words(), middle, Ink.BLACK, link);
        if (grid.person().isThere()) {
            middle(grid.person(row), grid.person(), middle, Ink.SOFT, null);
        }
        if (grid.measures().isThere()) {
            middle(grid.cell(grid.measures(), Grid.done(row), size), grid.measures(), middle, Ink.SOFT, null);
        }
        Column deadline = grid.deadline();
        signs.light(task.light(), deadline.x() + grid.pad() + size * 0.4, middle, size * 0.42);
        Column day = new Column(deadline.x() + size * 1.1, deadline.width() - size * 1.1);
        middle(grid.cell(day, say.deadline(task), size), day, middle, Ink.of(task.light()), null);
        Column standing = grid.standing();
        signs.standing(task.standing(), standing.x() + grid.pad() + size * 0.5, middle, size * 0.44);
        Column word = new Column(standing.x() + size * 1.3, standing.width() - size * 1.3);
        middle(grid.cell(word, say.standing(task.standing()), size), word, middle, Ink.of(task.standing()), null);
        bars.draw(row, middle, height);
    }

    private void middle(Fitted text, Column column, double middle, String ink, @Nullable String link) {
        lines(text, column.x() + grid.pad(), middle - text.height() / 2, Typeface.REGULAR, ink, link);
    }

    private double lines(Fitted text, double x, double top, Typeface face, String ink, @Nullable String link) {
        double y = top;
        for (String line : text.lines()) {
            // The left half of a wide bracket is blank.
            double left = line.startsWith("（") ? x - text.size() * 0.45 : x;
            board.words(left, y + Fitted.base(text.size()), line, face, text.size(), ink, Anchor.START, link);
            y += text.size() * WallFormat.LEADING;
        }
        return y;
    }
}
