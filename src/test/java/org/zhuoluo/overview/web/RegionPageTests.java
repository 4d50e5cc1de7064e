package org.zhuoluo.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Role;

/** What a city sees of its districts: each figure opens the district's own rows; it reads there and does nothing. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionPageTests {

    private static final String PAGE = "/regions/2/rounds";
    private static final Pattern FIGURE = Pattern.compile("href=\"([^\"]+)\" data-count=\"(\\d+)\"");
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    void enrolsPeopleOfTheCity() {
        enrol("above-office", Role.OFFICE);
        enrol("above-leader", Role.LEADER);
        enrol("above-unit", Role.UNIT_STAFF);
    }

    @Test
    void showsTheRoundsOfTheRegion() throws Exception {
        String page = page(PAGE, "above-leader");
        assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("葫芦岛市各地整改情况")
                .contains("连山区")
                .contains("常态化整改")
                .contains("81.2%")
                .contains("56 / 69");
        assertThat(page).contains("aria-current=\"page\"").contains("href=\"" + PAGE + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "?asOf=2020-07-31", PAGE + "?list=SELF_CHECK&sort=-overdue"})
    void opensTheRowsEachFigureCounts(String path) throws Exception {
        List<MatchResult> figures =
                FIGURE.matcher(page(path, "above-leader")).results().toList();
        assertThat(figures).hasSize(10);
        List<String> wrong = new ArrayList<>();
        for (MatchResult figure : figures) {
            String rows = HtmlUtils.htmlUnescape(figure.group(1));
            Matcher total = TOTAL.matcher(page(rows, "above-leader"));
            if (!total.find() || !total.group(1).equals(figure.group(2))) {
                wrong.add(figure.group());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void carriesDayAndOrder() throws Exception {
        String page = page(PAGE + "?asOf=2020-07-31&sort=overdue&q=%E8%BF%9E%E5%B1%B1", "above-leader");
        assertThat(page)
                .contains("2020年7月31日")
                .contains("aria-sort=\"ascending\"")
                .contains("sort=-overdue")
                .contains("/rounds/1?list=FEEDBACK&amp;asOf=2020-07-31");
        assertThat(page(PAGE + "?q=nowhere", "above-leader")).contains("没有符合条件的轮次");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?asOf=2999-01-01", "?asOf=x", "?sort=price", "?phase=LOST", "?list=ALL"})
    void tellsWhatItCannotRead(String query) throws Exception {
        mvc.perform(request(PAGE + query, "above-leader")).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @CsvSource({
        "office, /regions/2/rounds, 404",
        "leader, /regions/3/rounds, 404",
        "unit, /regions/2/rounds, 403",
        "principal, /regions/2/rounds, 403",
        "above-unit, /regions/2/rounds, 403",
        "system, /regions/2/rounds, 403",
        "above-leader, /regions/1/rounds, 404",
        "above-leader, /regions/99/rounds, 404",
        "above-leader, /regions/3/rounds, 200"
    })
    void isThereForWhoSeesItFromAbove(String login, String path, int answer) throws Exception {
        mvc.perform(request(path, login)).andExpect(status().is(answer));
        mvc.perform(get("/api/v1" + path).with(httpBasic(login, "zhuoluo-demo")))
                .andExpect(status().is(answer));
    }

    @Test
    void isWhereTheDayOfWhoSeesItBegins() throws Exception {
        mvc.perform(request("/", "above-leader")).andExpect(redirectedUrl(PAGE));
        mvc.perform(request("/", "above-unit")).andExpect(redirectedUrl("/rounds"));
        assertThat(page("/rounds", "office")).doesNotContain("各地情况");
        assertThat(page("/rounds", "above-unit")).doesNotContain("各地情况");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rounds/1",
                "/rounds/1/tasks/10.1",
                "/rounds/1/problems/10",
                "/rounds/1/tasks/10.1/course",
                "/rounds/1/documents",
                "/rounds/1/mechanisms",
                "/rounds/1/accountability",
                "/rounds/1/meetings"
            })
    void saysThatADistrictIsOnlyReadAndOffersNothingElse(String path) throws Exception {
        String page = page(path, "above-office");
        assertThat(page).contains("正在查看连山区的整改情况");
        assertThat(page.replaceAll("(?s)<form[^>]*(sign-out|method=\"get\").*?</form>", ""))
                .doesNotContain("<form")
                .doesNotContain("class=\"button")
                .doesNotContain("/my\"")
                .doesNotContain("/import\"");
        for (String to : onePerKind(page)) {
            mvc.perform(request(to, "above-office")).andExpect(status().isOk());
        }
    }

    /** The links below the round, of those alike but for their numbers and queries the first. */
    private static Collection<String> onePerKind(String page) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Pattern.compile("href=\"(/rounds/1[^\"]*)\"").matcher(page).results().forEach(found -> {
            String to = HtmlUtils.htmlUnescape(found.group(1));
            kinds.putIfAbsent(to.replaceAll("[?#].*", "").replaceAll("[0-9a-f]{64}|[\\d.]+", "#"), to);
        });
        return kinds.values();
    }

    @Test
    void answersProgramsTheSame() throws Exception {
        mvc.perform(get("/api/v1/regions/2/rounds?asOf=2020-10-11").with(httpBasic("above-leader", "zhuoluo-demo")))
                .andExpect(jsonPath("$.figures.asOf").value("2020-10-11"))
                .andExpect(jsonPath("$.figures.rounds.length()").value(1))
                .andExpect(jsonPath("$.figures.rounds[0].region").value("连山区"))
                .andExpect(jsonPath("$.figures.rounds[0].problems.closed").value(56))
                .andExpect(jsonPath("$.whole.problems.rate").value(81.2))
                .andExpect(jsonPath("$.whole.tasks.total").value(91));
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(request(path, login))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder request(String path, String login) {
        return get(URI.create(path)).locale(Locale.CHINA).with(user(login));
    }

    private void enrol(String login, Role role) {
        accounts.enrol(2, null, login, login, null, Set.of(role), "zhuoluo-demo");
    }
}
