package org.zhuoluo.api;

import static org.hamcrest.Matchers.hasItem;
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

/** The figures the newspaper printed (facts.md F1–F24) follow from the rows of the demo round. */
@HouseTest
class ArticleFiguresIT {

    private static final String ROUND = "/api/v1/rounds/1";

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "F1,aspects,4",
        "F2,items,31",
        "F3,problems.total,69",
        "F4,tasks.total,91",
        "F5,measures.total,270",
        "F6,problems.closed,56",
        "F8,recommendations.total,17",
        "F8,recommendations.closed,15",
        "F9,mechanisms,24",
        "F10,accountability.organisationsCriticised,11",
        "F11,accountability.admonitoryTalks,4",
        "F12,accountability.casesFiled,42",
        "F13,accountability.sanctions,23",
        "F14,accountability.transferredToJustice,1",
        "F15,leadUnits,8",
        "F16,selfCheck.units,83",
        "F16,selfCheck.problems,346",
        "F17,ledByLeaders.tasks,15",
        "F17,ledByLeaders.keyProblems,12",
        "F18,meetings.secretary,3",
        "F18,meetings.standingCommittee,6",
        "F18,meetings.leadingGroup,2",
        "F18,meetings.progress,9",
        "F19,guidanceDocuments,8",
        "F19,templates,19"
    })
    void saysTheFigure(String id, String path, int value) throws Exception {
        figures().andExpect(jsonPath("$." + path).value(value));
    }

    @Test
    void saysTheRateToOneDecimal() throws Exception {
        figures().andExpect(jsonPath("$.problems.rate").value(81.2));
    }

    @Test
    void readsResettlementFundsAndCadresFromIndicators() throws Exception {
        figures()
                .andExpect(jsonPath("$.indicators[?(@.target == 3099 && @.actual == 2425)].rate", hasItem(78.3)))
                .andExpect(jsonPath("$.indicators[?(@.target == 15 && @.actual == 15)]")
                        .isNotEmpty())
                .andExpect(jsonPath("$.indicators[?(@.target == 10 && @.actual == 10)]")
                        .isNotEmpty())
                .andExpect(jsonPath("$.indicators[?(@.target == 23 && @.actual == 23)]")
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "problems?list=FEEDBACK&kind=PROBLEM,69",
        "problems?list=FEEDBACK&kind=PROBLEM&standing=CLOSED,56",
        "problems?list=FEEDBACK&kind=RECOMMENDATION&standing=CLOSED,15",
        "tasks?list=FEEDBACK,91",
        "problems?list=SELF_CHECK,346"
    })
    void countsTheRowsBehindTheFigure(String list, int rows) throws Exception {
        mvc.perform(get(ROUND + "/" + list + "&size=1").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(rows));
    }

    private ResultActions figures() throws Exception {
        return mvc.perform(get(ROUND + "/figures?asOf=2020-10-12").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(status().isOk());
    }
}
