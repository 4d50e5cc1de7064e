package org.zhuoluo.overview.wall;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.WallChart.Command;
import org.zhuoluo.overview.WallChart.Group;
import org.zhuoluo.overview.WallChart.Row;

/**
 * Which rows stand on which sheet, and how high they are. The text is as large as lets everything stand on one sheet; where
 * even the smallest does not, it is of middle size and the rows go on to further sheets.
 */
record Plan(Grid grid, List<List<Strip>> sheets) {

    private static final double STEP = 0.04;
    private static final double MOST_STRETCH = 1.9;

    /** A row on its sheet. */
    record Strip(Command command, Group group, Row row, double height) {

        Strip stretched(double by) {
            return new Strip(command, group, row, height * by);
        }
    }

    /** Lays the rows on sheets that have room for so much height; on one of any height where that is nought. */
    static Plan of(WallChart chart, WallFormat format, WallWords say, double room) {
        Plan usual = at((format.largest + format.smallest) / 2, chart, format, say);
        if (room <= 0) {
            return usual;
        }
        Plan best = at(format.smallest, chart, format, say);
        if (best.height() > room) {
            return new Plan(usual.grid, paged(usual.sheets.get(0), room));
        }
        double small = format.smallest;
        double large = format.largest;
        while (large - small > STEP) {
            double size = (small + large) / 2;
            Plan plan = at(size, chart, format, say);
            if (plan.height() <= room) {
                best = plan;
                small = size;
            } else {
                large = size;
            }
        }
        return format.isPaper() ? best.stretched(Math.min(MOST_STRETCH, room / Math.max(1, best.height()))) : best;
    }

    /** All on one sheet, the text of the rows so large. */
    private static Plan at(double size, WallChart chart, WallFormat format, WallWords say) {
        Grid grid = Grid.of(chart, format, size, say);
        return new Plan(grid, List.of(strips(chart, grid, say)));
    }

    private double height() {
        return sheets.stream().mapToDouble(Plan::height).sum();
    }

    private Plan stretched(double by) {
        return new Plan(
                grid,
                sheets.stream()
                        .map(sheet ->
                                sheet.stream().map(strip -> strip.stretched(by)).toList())
                        .toList());
    }

    private static List<Strip> strips(WallChart chart, Grid grid, WallWords say) {
        List<Strip> all = new ArrayList<>();
        for (Command command : chart.commands()) {
            List<Strip> own = new ArrayList<>();
            for (Group group : command.groups()) {
                List<Strip> rows = group.rows().stream()
                        .map(row -> new Strip(command, group, row, grid.height(row)))
                        .toList();
                double name = grid.height(grid.unit(), group.unit())
                        + (grid.leader().isThere() ? 0 : grid.height(grid.unit(), say.leader(group.leader())));
                own.addAll(atLeast(rows, name));
            }
            all.addAll(
                    grid.leader().isThere()
                            ? atLeast(own, grid.height(grid.leader(), say.leader(command.leader())))
                            : own);
        }
        return all;
    }

    private static List<Strip> atLeast(List<Strip> strips, double least) {
        double by = Math.max(1, least / height(strips));
        return strips.stream().map(strip -> strip.stretched(by)).toList();
    }

    private static List<List<Strip>> paged(List<Strip> strips, double room) {
        List<List<Strip>> pages = new ArrayList<>();
        List<Strip> page = new ArrayList<>();
        double left = room;
        for (Strip strip : strips) {
            if (strip.height > left && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                left = room;
            }
            page.add(strip);
            left -= strip.height;
        }
        pages.add(page);
        return pages;
    }

    static double height(List<Strip> strips) {
        return strips.stream().mapToDouble(Strip::height).sum();
    }
}
