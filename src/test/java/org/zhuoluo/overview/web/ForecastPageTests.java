package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** The forecast page says what it tells and what it does not, and every figure on it opens the rows it counts. */
@HouseTest
class ForecastPageTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*data-count=[^>]*>");
    private static final Pattern TO = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("data-count=\"(\\d+)\"");
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Test
    void saysWhenAndWhyAndThatItIsNotCertain() throws Exception {
        String text = text(page("/rounds/1/forecast", "leader"));
        assertThat(text)
                .contains("按近 8 周平均每周销号 5.5 项任务的进度")
                .contains("11 项任务，中位估计2020年10月26日前办结，稳妥估计2020年11月2日前办结")
                .contains("8 个问题，中位估计")
                .contains("仅供参考，不作考核依据")
                .contains("长期坚持、无明确时限，不推算")
                .contains("距时限 8 天，尚有 1 条措施未完成")
                .contains("曾被退回 1 次")
                .contains("区委政法委");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rounds/1/forecast",
                "/rounds/1/forecast?asOf=2020-08-03",
                "/rounds/1/forecast?lead=3&level=HIGH",
                "/rounds/1/forecast?list=SELF_CHECK"
            })
    void opensTheRowsEachFigureCounts(String path) throws Exception {
        opensRows(path, "office");
    }

    @Test
    void showsAUnitNothingThatIsNotIts() throws Exception {
        assertThat(page("/rounds/1/forecast", "unit")).doesNotContain("/rounds/1/tasks/27.1");
        opensRows("/rounds/1/forecast", "unit");
    }

    @Test
    void saysThatItCannotTellYet() throws Exception {
        String early = text(page("/rounds/1/forecast?asOf=2020-05-01", "leader"));
        assertThat(early).contains("尚不能推算").doesNotContain("中位估计2");
        assertThat(text(page("/rounds/1/forecast?asOf=2020-05-25", "leader"))).contains("近 6 周没有销号");
        assertThat(text(page("/rounds/1/forecast?list=SELF_CHECK", "leader"))).contains("前到期的任务均已销号");
    }

    @Test
    void drawsFromNoughtAndKeepsTheTable() throws Exception {
        String page = page("/rounds/1/forecast", "leader");
        assertThat(page).contains("class=\"course-past\" points=\"46.0,208.0").contains("class=\"course-band\"");
        assertThat(page).contains("2020-W41").contains("推算累计销号任务");
    }

    @ParameterizedTest
    @CsvSource({
        "/forecast?level=x, 422",
        "/forecast?list=LOST, 422",
        "/forecast?asOf=2999-01-01, 422",
        "/forecast?asOf=x, 422",
        "/forecast/tasks?of=x, 422",
        "/forecast/problems?week=x, 404",
        "/forecast/tasks?week=2020-W99, 404"
    })
    void tellsWhatItCannotRead(String path, int answer) throws Exception {
        mvc.perform(request("/rounds/1" + path, "office")).andExpect(status().is(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forecast", "/forecast/tasks", "/forecast/problems"})
    void isNotForAdministratorsNorForRoundsThatAreNotThere(String path) throws Exception {
        mvc.perform(request("/rounds/1" + path, "system")).andExpect(status().isForbidden());
        mvc.perform(request("/rounds/99" + path, "office")).andExpect(status().isNotFound());
    }

    /** Seven of them are the forecast's own, whatever the number of tasks, weeks and reasons. */
    @Test
    void needsAFixedNumberOfStatements() throws Exception {
        long few = Statements.of(mvc, request("/rounds/1/forecast?list=DURING_INSPECTION", "office"));
        assertThat(Statements.of(mvc, request("/rounds/1/forecast", "office"))).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(16);
        assertThat(Statements.of(mvc, request("/rounds/1/forecast/tasks", "office")))
                .isLessThanOrEqualTo(12);
    }

    private void opensRows(String path, String login) throws Exception {
        List<String> wrong = new ArrayList<>();
        Matcher links = LINK.matcher(page(path, login));
        int figures = 0;
        while (links.find()) {
            figures++;
            String to = found(TO, links.group());
            String total = found(TOTAL, page(HtmlUtils.htmlUnescape(to), login));
            if (!total.equals(found(COUNT, links.group()))) {
                wrong.add(links.group() + " but opens " + total);
            }
        }
        assertThat(figures).isGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "nothing";
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(request(path, login))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder request(String path, String login) {
        return get(java.net.URI.create(path)).locale(Locale.CHINA).with(user(login));
    }
}
