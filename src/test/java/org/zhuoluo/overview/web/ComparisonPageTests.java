package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** Two days beside each other: what is new stands beside what was, struck through. */
@HouseTest
class ComparisonPageTests {

    private static final String SEPTEMBER = "/rounds/1/comparison?from=2020-09-07&list=FEEDBACK&standing=CLOSED";

    @Autowired
    private MockMvc mvc;

    @Test
    void strikesThroughWhatWas() throws Exception {
        assertThat(page(SEPTEMBER, "leader"))
                .contains("2020年9月7日", "2020年10月12日", "现符合（")
                .containsPattern("<s class=\"old\">[^<]+</s> <span class=\"mark standing-CLOSED\"");
        assertThat(page("/rounds/1/comparison?asOf=2020-09-21", "office")).contains("2020年9月14日");
    }

    @Test
    void saysSoWhereNothingChanged() throws Exception {
        assertThat(page("/rounds/1/comparison?from=2020-10-11&asOf=2020-10-12&light=RED&standing=CLOSED", "office"))
                .contains("两日之间没有变化");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2020-10-12", "from=2021-01-01", "from=x", "from=2020-09-01&asOf=2020-13-40"})
    void namesADayThatCannotBe(String said) throws Exception {
        mvc.perform(get("/rounds/1/comparison?" + said).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("日")));
    }

    @Test
    void showsAUnitItsOwnTasksOnly() throws Exception {
        String all = "/rounds/1/comparison?from=2020-04-20&list=FEEDBACK";
        assertThat(page(all, "office")).contains("/rounds/1/tasks/53.1\"");
        assertThat(page(all, "unit")).contains("/rounds/1/tasks/15.1\"").doesNotContain("/rounds/1/tasks/53.1\"");
        mvc.perform(get(all).with(user("system"))).andExpect(status().isForbidden());
    }

    @Test
    void asksTheDatabaseNoMoreForMoreTasks() throws Exception {
        assertThat(Statements.of(
                        mvc, get("/rounds/1/comparison?from=2020-04-20").with(user("office"))))
                .isEqualTo(Statements.of(mvc, get(SEPTEMBER).with(user("office"))))
                .isLessThanOrEqualTo(12);
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(get(path).with(user(login)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
