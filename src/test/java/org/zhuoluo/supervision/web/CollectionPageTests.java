package org.zhuoluo.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** The collection grid: the office sees all and urges, a unit sees itself. */
@HouseTest
class CollectionPageTests {

    private static final String WEEKS = "/rounds/1/weeks";

    @Autowired
    private MockMvc mvc;

    @Test
    void showsEveryUnitInWordsAndOpensItAsItWas() throws Exception {
        mvc.perform(get(WEEKS).param("week", "2020-W41").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("已报"),
                                containsString("无新进展"),
                                containsString("未报"),
                                containsString("?asOf=2020-10-11"),
                                containsString("区住房和城乡建设局"))));
    }

    @Test
    void urgesWithOnePressAndSaysWhenNobodyIsNew() throws Exception {
        mvc.perform(post("/rounds/1/urgings").with(csrf()).with(user("office")))
                .andExpect(redirectedUrl(WEEKS))
                .andExpect(flash().attribute("flash", "weeks.urged"));
        mvc.perform(post("/rounds/1/urgings").with(csrf()).with(user("office2")))
                .andExpect(flash().attribute("flash", "weeks.nobody-new"));
        mvc.perform(get(WEEKS).with(user("office"))).andExpect(content().string(containsString("已催报第 42 周未报单位")));
    }

    @Test
    void showsAUnitItselfAndNoButton() throws Exception {
        mvc.perform(get(WEEKS).with(user("unit")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("区住房和城乡建设局"),
                                not(containsString("/urgings")),
                                not(containsString("区委政法委")))));
        for (String login : new String[] {"unit", "principal", "leader", "supervisor"}) {
            mvc.perform(post("/rounds/1/urgings").with(csrf()).with(user(login)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get(WEEKS).param("week", "2020-W50").with(user("unit"))).andExpect(status().isNotFound());
    }

    @Test
    void asksTheDatabaseOnceForAllUnitsAndWeeks() throws Exception {
        long one = Statements.of(mvc, get(WEEKS).with(user("unit")));
        assertThat(Statements.of(mvc, get(WEEKS).with(user("office")))).isLessThanOrEqualTo(one + 1);
    }
}
