package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.drawing.Sheet;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.overview.wall.TimeSpan;
import org.zhuoluo.overview.wall.WallFormat;
import org.zhuoluo.overview.wall.WallSheets;
import org.zhuoluo.shared.Steady;

/** The chart on the wall: as a page to read and to narrow, and as a big screen that turns its pages by itself. */
@Controller
@RequestMapping("/rounds/{round}/wall-chart")
class WallChartController {

    private final WallCharts charts;
    private final WallSheets sheets;
    private final WallPage page;

    WallChartController(WallCharts charts, WallSheets sheets, WallPage page) {
        this.charts = charts;
        this.sheets = sheets;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping
    String chart(
            @PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by, Locale locale) {
        Filter filter = page.show(round, "/wall-chart", said, model, by);
        WallChart chart = charts.chart(round, filter, by);
        model.addAttribute("chart", chart);
        model.addAttribute("sheet", draw(chart, WallFormat.PAGE, said, locale).get(0));
        return "overview/wall-chart";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/screen")
    String screen(
            @PathVariable int round,
            @RequestParam Map<String, String> said,
            Model model,
            Person by,
            Locale locale,
            HttpServletResponse response) {
        Filter filter = page.show(round, "/wall-chart/screen", said, model, by);
        List<Sheet> all = draw(charts.chart(round, filter, by), WallFormat.SCREEN, said, locale);
        Turning turning = Turning.of(filter.page(), all.size(), said.get("every"));
        model.addAttribute("turning", turning);
        if (!turning.rests()) {
            String next = new Address("/rounds/" + round, "/wall-chart/screen", said).with("page", turning.next());
            response.setHeader("Refresh", turning.every() + ";url=" + next);
        }
        model.addAttribute("sheet", all.get(turning.page()));
        return "overview/wall-screen";
    }

    private List<Sheet> draw(WallChart chart, WallFormat format, Map<String, String> said, Locale locale) {
        return sheets.draw(chart, format, TimeSpan.of(said.get("columns")), locale);
    }
}
