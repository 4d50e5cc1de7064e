package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The dashboard says what the article says, and every figure on it opens exactly the rows it counts. */
@HouseTest
class DashboardPageTests {

    private static final Pattern FIGURE = Pattern.compile(
            "<a [^>]*href=\"([^\"]+)\"[^>]*data-count=\"(\\d+)\"|<a [^>]*data-count=\"(\\d+)\"[^>]*href=\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Test
    void saysTheFiguresOfTheArticle() throws Exception {
        String text = page("/rounds/1", "leader").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(text)
                .contains("81.2%")
                .contains("4 个方面 31 项")
                .contains("83 个单位 346 个问题")
                .contains("领衔领办 15 项任务")
                .contains("重点问题 12 个问题")
                .contains("长效机制 24")
                .contains("指导性文件 8")
                .contains("模板 19")
                .contains("通报党组织 11 个")
                .contains("诫勉谈话 4 人")
                .contains("立案审查 42 件")
                .contains("党纪政务处分 23 人")
                .contains("移送司法机关 1 人")
                .contains("书记专题会议 3")
                .contains("常委会会议 6")
                .contains("领导小组会议 2")
                .contains("推进会 9")
                .contains("3,099")
                .contains("2,425")
                .contains("674");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rounds/1",
                "/rounds/1?asOf=2020-07-31",
                "/rounds/1?list=SELF_CHECK",
                "/rounds/1?list=DURING_INSPECTION",
                "/rounds/1/units/9",
                "/rounds/1/comparison?from=2020-07-31"
            })
    void opensTheRowsEachFigureCounts(String path) throws Exception {
        Map<String, Integer> figures = figures(page(path, "office"));
        assertThat(figures).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Integer> figure : figures.entrySet()) {
            Matcher total = TOTAL.matcher(page(figure.getKey(), "office"));
            if (!total.find() || Integer.parseInt(total.group(1)) != figure.getValue()) {
                wrong.add(figure + " but opens " + (total.hitEnd() ? "no rows" : total.group(1)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void saysWhoMustLookAtWhat() throws Exception {
        String text = page("/rounds/1", "leader").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence("问题完成率", "81.2%", "逾期任务", "逾期 42 天", "待我办理", "我领衔领办 9 项任务", "天内到期")
                .containsPattern("已销号 56 已复核，待销号 1 已自报，待复核 2 未自报 10 合计 69")
                .contains("退回整改 1")
                .contains("本周未报单位");
        assertThat(page("/rounds/1", "lead2")).doesNotContain("本周未报单位").doesNotContain("我领衔领办");
        assertThat(page("/rounds/1", "supervisor")).contains("charts.js").contains("data-chart");
    }

    @Test
    void showsAUnitNothingThatIsNotIts() throws Exception {
        String own = page("/rounds/1", "unit");
        assertThat(own).doesNotContain("诫勉谈话").doesNotContain("书记专题会议");
        for (Map.Entry<String, Integer> figure : figures(own).entrySet()) {
            Matcher total = TOTAL.matcher(page(figure.getKey(), "unit"));
            assertThat(total.find()).as(figure.getKey()).isTrue();
            assertThat(Integer.parseInt(total.group(1))).as(figure.getKey()).isEqualTo(figure.getValue());
        }
    }

    /** Three of them tell what waits for whoever looks, which stands on every page of a round. */
    @Test
    void needsAFixedNumberOfStatements() throws Exception {
        assertThat(Statements.of(mvc, request("/rounds/1", "office"))).isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, request("/rounds/1/tasks?size=500", "office")))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, request("/rounds/1/problems?size=500", "office")))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, request("/rounds/1/measures?size=500", "office")))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, request("/rounds/1/units", "office"))).isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"/tasks?standing=LOST", "/tasks?sort=price", "/problems?page=-1", "?asOf=2999-01-01", "/units?asOf=x"})
    void tellsWhatItCannotRead(String query) throws Exception {
        mvc.perform(request("/rounds/1" + query, "office")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void carriesTheDay() throws Exception {
        String page = page("/rounds/1?asOf=2020-07-31", "office");
        assertThat(page).contains("2020年7月31日").contains("asOf=2020-07-31");
        assertThat(figures(page).keySet()).allMatch(link -> link.contains("asOf=2020-07-31"));
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(request(path, login))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder request(String path, String login) {
        return get(java.net.URI.create(path)).locale(java.util.Locale.CHINA).with(user(login));
    }

    private static Map<String, Integer> figures(String page) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        Matcher matcher = FIGURE.matcher(page);
        while (matcher.find()) {
            boolean first = matcher.group(1) != null;
            figures.put(
                    HtmlUtils.htmlUnescape(first ? matcher.group(1) : matcher.group(4)),
                    Integer.valueOf(first ? matcher.group(2) : matcher.group(3)));
        }
        return figures;
    }
}
