package org.zhuoluo.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhuoluo.drawing.PdfPen;
import org.zhuoluo.drawing.Sheet;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.overview.wall.TimeSpan;
import org.zhuoluo.overview.wall.WallFormat;
import org.zhuoluo.overview.wall.WallSheets;
import org.zhuoluo.shared.Missing;

/**
 * The door to the chart on the wall as paper (挂图上墙): the drawing of the screen on sheets of A3 or A0, in Chinese as all
 * official paper, as PDF or SVG; both are vectors and carry their letters with them.
 */
@Component
@Transactional(readOnly = true)
public class WallPrints {

    private final WallCharts charts;
    private final WallSheets sheets;
    private final ITemplateEngine templates;

    WallPrints(WallCharts charts, WallSheets sheets, ITemplateEngine templates) {
        this.charts = charts;
        this.sheets = sheets;
        this.templates = templates;
    }

    /** What is printed: a round, what of it, on which paper, in which columns. */
    public record Wish(
            int round,
            Filter filter,
            WallFormat paper,
            @Nullable TimeSpan span) {}

    /** A file and what it is called. */
    public record Print(String name, byte[] content) {}

    /** All sheets as one PDF; {@code house} is the address of the house that its links begin with. */
    public Print pdf(Wish wish, String house, Person by) {
        WallChart chart = charts.chart(wish.round, wish.filter, by);
        return new Print(name(chart, wish, ".pdf"), PdfPen.write(sheets(chart, wish), house));
    }

    /** One sheet as SVG: the first, or that of the filter's page; missing where there is none of that number. */
    public Print svg(Wish wish, String house, Person by) {
        WallChart chart = charts.chart(wish.round, wish.filter, by);
        List<Sheet> all = sheets(chart, wish);
        int page = wish.filter.page();
        if (page >= all.size()) {
            throw new Missing("sheet", page);
        }
        Sheet sheet = all.get(page);
        String drawn = templates.process(
                "drawing/file",
                new Context(Locale.CHINA, Map.of("sheet", sheet, "letters", sheet.letters(), "base", house)));
        return new Print(
                name(chart, wish, (all.size() > 1 ? "_" + (page + 1) : "") + ".svg"),
                drawn.getBytes(StandardCharsets.UTF_8));
    }

    private List<Sheet> sheets(WallChart chart, Wish wish) {
        return sheets.draw(chart, wish.paper, wish.span, Locale.CHINA);
    }

    private static String name(WallChart chart, Wish wish, String ending) {
        return chart.round().name() + "_挂图作战_" + chart.day() + "_" + wish.paper + ending;
    }
}
