package org.zhuoluo.api;

import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Forecast;
import org.zhuoluo.overview.Forecasting;

/** Programs are told the forecast of the page, with its reasons and within the same rights. */
@HouseTest
class ForecastApiIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private Organisation organisation;

    @Test
    void tellsWhatThePageTells() throws Exception {
        Forecast page = forecasting.of(
                1, Filter.none().orFeedback(), organisation.findPerson("leader").orElseThrow());
        ask("leader", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.day").value("2020-10-12"))
                .andExpect(
                        jsonPath("$.tasks.answer").value(page.tasks().answer().name()))
                .andExpect(jsonPath("$.tasks.open").value(page.tasks().open()))
                .andExpect(jsonPath("$.tasks.median")
                        .value(String.valueOf(page.tasks().median())))
                .andExpect(jsonPath("$.tasks.cautious")
                        .value(String.valueOf(page.tasks().cautious())))
                .andExpect(jsonPath("$.weeks.length()").value(page.weeks().size()))
                .andExpect(jsonPath("$.risks.length()").value(page.risks().size()))
                .andExpect(jsonPath("$.risks[0].task.number")
                        .value(page.risks().get(0).task().number()))
                .andExpect(jsonPath("$.risks[0].reasons[0].cause").value(notNullValue()))
                .andExpect(jsonPath("$.risks[0].level")
                        .value(page.risks().get(0).level().name()))
                .andExpect(jsonPath("$.missed.length()").value(page.missed().size()));
    }

    @Test
    void tellsAPastDayAndAUnitOnlyItsOwn() throws Exception {
        ask("leader", "?asOf=2020-07-31").andExpect(jsonPath("$.day").value("2020-07-31"));
        Forecast whole = forecasting.of(
                1, Filter.none().orFeedback(), organisation.findPerson("leader").orElseThrow());
        ask("unit", "")
                .andExpect(jsonPath("$.tasks.open").value(not(whole.tasks().open())));
    }

    @ParameterizedTest
    @CsvSource({"leader, ?asOf=2999-01-01, 422", "leader, ?asOf=x, 422", "system, '', 403"})
    void refusesWhatThePageRefuses(String login, String query, int answer) throws Exception {
        ask(login, query).andExpect(status().is(answer));
    }

    private ResultActions ask(String login, String query) throws Exception {
        return mvc.perform(get("/api/v1/rounds/1/forecast" + query).with(httpBasic(login, "zhuoluo-demo")));
    }
}
