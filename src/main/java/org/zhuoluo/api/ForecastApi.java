package org.zhuoluo.api;

import static org.zhuoluo.organisation.Role.LEADER;
import static org.zhuoluo.organisation.Role.OFFICE;
import static org.zhuoluo.organisation.Role.PRINCIPAL;
import static org.zhuoluo.organisation.Role.SUPERVISOR;
import static org.zhuoluo.organisation.Role.UNIT_STAFF;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Forecast;
import org.zhuoluo.overview.Forecasting;

/** What is likely to come, with its reasons, as the page tells it and within the rights of the page; never a certainty. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/forecast")
class ForecastApi {

    private final Forecasting forecasting;

    ForecastApi(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    @Allowed({OFFICE, UNIT_STAFF, PRINCIPAL, LEADER, SUPERVISOR})
    @GetMapping
    Forecast forecast(@PathVariable int round, @RequestParam Map<String, String> said, Person by) {
        return forecasting.of(round, Filter.of(said).orFeedback(), by);
    }
}
