package org.zhuoluo.overview.web;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Choices;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Forecast;
import org.zhuoluo.overview.Forecasting;
import org.zhuoluo.shared.Steady;

/** What is likely to come, and the rows behind its figures; those of the feedback unless a list is said. */
@Controller
@RequestMapping("/rounds/{round}/forecast")
class ForecastController {

    private final Forecasting forecasting;
    private final Choices choices;
    private final RoundPage page;

    ForecastController(Forecasting forecasting, Choices choices, RoundPage page) {
        this.forecasting = forecasting;
        this.choices = choices;
        this.page = page;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping
    String forecast(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        Filter filter = page.show(round, "/forecast", said, model, by).orFeedback();
        Forecast forecast = forecasting.of(round, filter, by);
        model.addAttribute("filter", filter);
        model.addAttribute("forecast", forecast);
        model.addAttribute("risks", forecast.risks(said));
        model.addAttribute("picture", ForecastPicture.of(forecast));
        model.addAttribute("choices", choices.of(round, by));
        return "overview/forecast";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/tasks")
    String tasks(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        page.show(round, "/forecast/tasks", said, model, by);
        model.addAttribute("rows", forecasting.tasks(round, orFeedback(said), by));
        return "overview/forecast-tasks";
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @Steady
    @GetMapping("/problems")
    String problems(@PathVariable int round, @RequestParam Map<String, String> said, Model model, Person by) {
        page.show(round, "/forecast/problems", said, model, by);
        model.addAttribute("rows", forecasting.problems(round, orFeedback(said), by));
        return "overview/forecast-problems";
    }

    private static Map<String, String> orFeedback(Map<String, String> said) {
        Map<String, String> asked = new HashMap<>(said);
        asked.merge("list", "FEEDBACK", (list, usual) -> list.isBlank() ? usual : list);
        return asked;
    }
}
