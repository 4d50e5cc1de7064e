package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.intake.Arrival;

/** The page on which tables are taken out, and the files behind it. */
@HouseTest
class WorkbookPageTests {

    private static final String PAGE = "/rounds/1/workbook";

    @Autowired
    private MockMvc mvc;

    @Test
    void offersTheFormsWithTheFilterOfTheList() throws Exception {
        mvc.perform(get("/rounds/1/tasks?standing=UNDER_WAY").with(user("office")))
                .andExpect(content().string(containsString("/rounds/1/workbook?standing=UNDER_WAY&amp;rows=tasks")));
        mvc.perform(get(PAGE + "?standing=UNDER_WAY&rows=tasks").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("按筛选条件共"),
                                containsString("通行的 19 列一表式"),
                                containsString("/rounds/1/workbook/ledger-19.xlsx?standing=UNDER_WAY"),
                                not(containsString("??")))));
        mvc.perform(get(PAGE + "?rows=problems").with(user("office")).cookie(new Cookie("zhuoluo-language", "en")))
                .andExpect(
                        content().string(allOf(containsString("A row for each problem"), not(containsString("??")))));
        assertThat(Statements.of(mvc, get(PAGE).with(user("office")))).isLessThanOrEqualTo(8);
    }

    @Test
    void handsOutTheFileUnderItsName() throws Exception {
        byte[] file = mvc.perform(get(PAGE + "/county.xlsx?light=RED").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Arrival.grids(file).sheets().get(0).sheet()).isEqualTo("整改工作台账");
        mvc.perform(get(PAGE + "/measures.csv?done=true").with(user("unit")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/csv")));
        byte[] round = mvc.perform(get("/api/v1/rounds/1/workbook.xlsx").with(httpBasic("unit", "zhuoluo-demo")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Arrival.grids(round).sheet("任务清单")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?rows=cakes", "?light=PINK", "/tasks.xlsx?asOf=2031-01-01", "/tasks.csv?sort=colour"})
    void saysWhatItCannotRead(String said) throws Exception {
        mvc.perform(get(PAGE + said).with(user("office"))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void knowsNoOtherFormsAndNobodyElse() throws Exception {
        mvc.perform(get(PAGE + "/cakes.xlsx").with(user("office"))).andExpect(status().isNotFound());
        mvc.perform(get(PAGE + "/tasks.xlsx").with(user("audit"))).andExpect(status().isForbidden());
        mvc.perform(get("/rounds/99/workbook").with(user("office"))).andExpect(status().isNotFound());
    }
}
