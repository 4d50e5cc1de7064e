package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** The pages around the chart on the wall: they show it, narrow it, carry the day, scope it, and refuse what cannot be read. */
@HouseTest
class WallPageTests {

    private static final String ROUND = "/rounds/1";

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "/wall-chart,data-total=\"91\"",
        "/wall-chart?lead=5,区委宣传部",
        "/timetable,data-total=\"91\"",
        "/timetable?light=RED,data-total=\"3\"",
        "/roadmap,data-total=\"91\"",
        "/task-book?unit=9,区委政法委 任务书",
        "/task-book,选择单位",
        "/wall-chart?asOf=2020-04-01,未认领",
        "/wall-chart?list=FEEDBACK&q=nothing-like-it,没有符合条件的记录",
        "/timetable?q=nothing-like-it,没有符合条件的记录",
        "/roadmap?q=nothing-like-it,没有符合条件的记录"
    })
    void showsThem(String path, String words) throws Exception {
        assertThat(page(path, "leader")).contains(words);
    }

    @Test
    void drawsTheChartWithLinksAndATableBesideIt() throws Exception {
        String page = page("/wall-chart", "leader");
        assertThat(page)
                .contains("viewBox=\"0 0 324 ")
                .contains("<text x=")
                .contains("<a href=\"/rounds/1/tasks/10.1\"><text")
                .contains("id=\"rows\"")
                .contains("/rounds/1/wall-chart.pdf?paper=A0")
                .contains("回迁安置户数达到 2812 户");
        assertThat(page.split("class=\"wall-group\"", -1)).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wall-chart", "/timetable", "/roadmap", "/task-book", "/wall-chart/screen"})
    void carriesDayAndFilter(String path) throws Exception {
        assertThat(page(path + "?asOf=2020-08-31&list=SELF_CHECK", "office"))
                .contains("asOf=2020-08-31&amp;list=SELF_CHECK");
        assertThat(page(path + "?asOf=2020-08-31", "office")).contains("2020年8月31日");
    }

    @Test
    void turnsThePagesOfTheBigScreenByItself() throws Exception {
        String first = page("/wall-chart/screen?lead=5&every=30", "leader");
        assertThat(refresh("/wall-chart/screen?lead=5&every=30"))
                .startsWith("30;url=/rounds/1/wall-chart/screen?")
                .contains("lead=5");
        assertThat(first)
                .contains("lead=5")
                .contains("viewBox=\"0 0 480 270\"")
                .contains("演示数据")
                .doesNotContain("<script");
        String all = page("/wall-chart/screen", "leader");
        assertThat(all).contains("第 1 页").contains("page=1");
        assertThat(refresh("/wall-chart/screen")).startsWith("20;").contains("page=1");
        assertThat(refresh("/wall-chart/screen?page=7000")).contains("/rounds/1/wall-chart/screen?page=");
        assertThat(refresh("/wall-chart/screen?every=0")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wall-chart?columns=DAYS",
                "/wall-chart?asOf=yesterday",
                "/wall-chart?asOf=2999-01-01",
                "/wall-chart?lead=x",
                "/wall-chart/screen?every=1",
                "/wall-chart/screen?every=soon",
                "/wall-chart.pdf?paper=A4",
                "/wall-chart.svg?paper=a0",
                "/timetable?light=PINK",
                "/roadmap?asOf=2020-02-31",
                "/task-book?unit=-1"
            })
    void tellsWhatItCannotRead(String path) throws Exception {
        mvc.perform(request(path, "office")).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task-book?unit=999999", "/wall-chart.svg?page=40"})
    void missesWhatIsNotThere(String path) throws Exception {
        mvc.perform(request(path, "office")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wall-chart",
                "/wall-chart/screen",
                "/wall-chart.pdf",
                "/wall-chart.svg",
                "/timetable",
                "/roadmap",
                "/task-book"
            })
    void keepsAdministratorsOut(String path) throws Exception {
        mvc.perform(request(path, "system")).andExpect(status().isForbidden());
    }

    @Test
    void showsAUnitItsOwnBookAndNobodyElses() throws Exception {
        String own = page("/task-book", "unit");
        assertThat(own).contains("任务书").doesNotContain("选择单位");
        int tasks = total(own);
        assertThat(tasks).isEqualTo(total(page("/wall-chart", "unit"))).isLessThan(91);
        assertThat(total(page("/timetable", "unit"))).isEqualTo(tasks);
        assertThat(total(page("/roadmap", "unit"))).isEqualTo(tasks);
        assertThat(total(page("/task-book?unit=4&list=SELF_CHECK", "unit")))
                .isLessThan(total(page("/task-book?unit=4&list=SELF_CHECK", "office")));
    }

    @ParameterizedTest
    @CsvSource({"pdf,application/pdf", "svg,image/svg+xml"})
    void givesPaperAway(String ending, String type) throws Exception {
        mvc.perform(request("/wall-chart." + ending + "?paper=A3&lead=5", "leader"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(type));
    }

    /** Three of them tell what waits for whoever looks; the number of tasks makes no difference. */
    @ParameterizedTest
    @CsvSource({
        "/wall-chart,/wall-chart?list=SELF_CHECK,14",
        "/wall-chart/screen,/wall-chart/screen?list=SELF_CHECK,14",
        "/timetable,/timetable?list=SELF_CHECK,14",
        "/roadmap,/roadmap?list=SELF_CHECK,15",
        "/task-book?unit=9,/task-book?unit=4,17"
    })
    void needsAFixedNumberOfStatements(String path, String other, int most) throws Exception {
        long statements = Statements.of(mvc, request(path, "office"));
        assertThat(statements).isLessThanOrEqualTo(most);
        assertThat(Statements.of(mvc, request(other, "office"))).isEqualTo(statements);
    }

    @Test
    void speaksEnglish() throws Exception {
        String page = mvc.perform(request("/wall-chart", "leader")
                        .cookie(new jakarta.servlet.http.Cookie("zhuoluo-language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Wall chart").contains("extension (stroke: original deadline)");
    }

    private static int total(String page) {
        return Integer.parseInt(page.replaceAll("(?s).*data-total=\"(\\d+)\".*", "$1"));
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(request(path, login))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder request(String path, String login) {
        return get(URI.create(ROUND + path)).locale(Locale.CHINA).with(user(login));
    }

    private String refresh(String path) throws Exception {
        return mvc.perform(get("/rounds/1" + path).with(user("leader")))
                .andReturn()
                .getResponse()
                .getHeader("Refresh");
    }
}
