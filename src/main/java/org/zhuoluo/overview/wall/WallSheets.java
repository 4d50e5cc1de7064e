package org.zhuoluo.overview.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuoluo.drawing.Board;
import org.zhuoluo.drawing.Sheet;
import org.zhuoluo.drawing.Typeface;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.wall.Plan.Strip;

/** Draws a chart: on a page of any height, on as many turns of the big screen as it takes, on one sheet of paper where it fits. */
@Component
public class WallSheets {

    private final MessageSource messages;

    WallSheets(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The chart on sheets of the format, at least one.
     *
     * @param span what its columns are; null for what suits the format: all months on A0, weeks elsewhere
     */
    public List<Sheet> draw(WallChart chart, WallFormat format, @Nullable TimeSpan span, Locale locale) {
        WallWords say = new WallWords(messages, locale);
        Frame frame = new Frame(chart, format, say);
        Plan plan = Plan.of(chart, format, say, frame.room());
        TimeSpan columns = span != null ? span : format == WallFormat.A0 ? TimeSpan.MONTHS : TimeSpan.WEEKS;
        Grid grid = plan.grid();
        TimeAxis axis = TimeAxis.of(chart, columns, grid.time().x(), grid.time().width());
        List<Sheet> sheets = new ArrayList<>();
        for (List<Strip> strips : plan.sheets()) {
            double bottom = frame.above() + Plan.height(strips);
            double height = format.height == 0 ? bottom + format.margin : format.height;
            Board board = new Board(format.width, height);
            board.box(0, 0, format.width, height, Ink.WHITE, null, 0);
            Bars small = new Bars(board, axis, chart.day(), format.small());
            frame.draw(board, small, sheets.size() + 1, plan.sheets().size());
            frame.heads(board, grid, axis, bottom);
            frame.day(board, axis, bottom);
            String house = "/rounds/" + chart.round().id();
            new Table(board, grid, new Bars(board, axis, chart.day(), grid.size()), say, house)
                    .draw(strips, frame.above());
            if (strips.isEmpty()) {
                double size = format.small() * 1.5;
                board.words(
                        format.margin,
                        frame.above() + size * 2,
                        say.say("overview.no-rows"),
                        Typeface.REGULAR,
                        size,
                        Ink.SOFT);
            }
            sheets.add(board.sheet(frame.title()));
        }
        return sheets;
    }
}
