package org.zhuoluo.closing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;

/** The routine phase on one page: what is open, what was looked at again, which mechanisms live; each figure opens its rows. */
@HouseTest
class RoutinePageTests {

    private static final Pattern FIGURE = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*data-count=\"(\\d+)\"");
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StillClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void turnBack() {
        clock.moveTo(StillClock.TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "supervisor", "leader", "unit", "principal2"})
    void opensTheRowsEachFigureCounts(String login) throws Exception {
        Map<String, Integer> figures = figures(page("/rounds/1/routine", login));
        assertThat(figures).hasSize(12);
        for (Map.Entry<String, Integer> figure : figures.entrySet()) {
            Matcher total = TOTAL.matcher(page(figure.getKey(), login));
            assertThat(total.find()).as(figure.getKey()).isTrue();
            assertThat(Integer.valueOf(total.group(1))).as(figure.getKey()).isEqualTo(figure.getValue());
        }
    }

    @Test
    void addsUp() throws Exception {
        Map<String, Integer> figures = figures(page("/rounds/1/routine", "office"));
        Integer closed = figures.get("/rounds/1/tasks?standing=CLOSED");
        assertThat(figures.get("/rounds/1/routine/revisits?of=CONFIRMED")
                        + figures.get("/rounds/1/routine/revisits?of=UNSEEN"))
                .isEqualTo(closed);
        assertThat(figures.get("/rounds/1/routine/mechanisms?of=CHECKED,UNCHECKED"))
                .isEqualTo(24);
        assertThat(figures.get("/rounds/1/tasks?light=RED")
                        + figures.get("/rounds/1/tasks?light=YELLOW")
                        + figures.get("/rounds/1/tasks?light=GREEN"))
                .isEqualTo(figures.entrySet().stream()
                        .filter(figure -> figure.getKey().contains("UNCLAIMED"))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    @Test
    void saysWhichPhaseTheRoundIsIn() throws Exception {
        assertThat(page("/rounds/1/routine", "office")).contains("自 2020年10月12日 起进入常态化整改阶段");
        clock.moveTo(LocalDate.of(2020, 10, 11));
        assertThat(page("/rounds/1/routine", "office")).contains("本轮仍在集中整改阶段");
    }

    @Test
    void followsTheLifeOfAMechanism() throws Exception {
        happens("1", "CHECKED");
        happens("2", "REVISED");
        happens("3", "LAPSED");
        Map<String, Integer> figures = figures(page("/rounds/1/routine", "office"));
        assertThat(figures)
                .containsEntry("/rounds/1/routine/mechanisms?of=CHECKED,UNCHECKED", 23)
                .containsEntry("/rounds/1/routine/mechanisms?of=CHECKED", 1)
                .containsEntry("/rounds/1/routine/mechanisms?of=LAPSED", 1);
        assertThat(page("/rounds/1/routine/mechanisms?of=LAPSED", "office")).contains("重点项目招商引资跟踪服务制度", "失效");
        happens("3", "ISSUED");
        happens("1", "LAPSED");
        happens("1", "ISSUED");
        happens("2", "TORN");
        assertThat(figures(page("/rounds/1/routine", "office")))
                .containsEntry("/rounds/1/routine/mechanisms?of=CHECKED,UNCHECKED", 24);
    }

    @Test
    void showsAUnitOnlyItsOwn() throws Exception {
        assertThat(page("/rounds/1/routine", "unit")).contains(">10.1<").doesNotContain(">53.1<", "/follow-ups");
        assertThat(page("/rounds/1/routine/revisits?of=UNSEEN", "unit"))
                .contains(">13.1<")
                .doesNotContain(">1.1<");
        for (String path :
                new String[] {"/rounds/1/routine", "/rounds/1/routine/revisits", "/rounds/1/routine/mechanisms"}) {
            mvc.perform(get(path).with(user("audit"))).andExpect(status().isForbidden());
            mvc.perform(get(path.replace("/1/", "/99/")).with(user("office"))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/rounds/1/routine/revisits?of=LOST").with(user("office")))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/rounds/1/routine?page=2147483647").with(user("office")))
                .andExpect(status().isOk());
    }

    @Test
    void needsAFixedNumberOfStatements() throws Exception {
        assertThat(Statements.of(mvc, request("/rounds/1/routine", "office"))).isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, request("/rounds/1/routine/revisits", "office")))
                .isLessThanOrEqualTo(11);
        assertThat(Statements.of(mvc, request("/rounds/1/routine/mechanisms", "office")))
                .isLessThanOrEqualTo(11);
    }

    private void happens(String number, String act) {
        Statement said = Statement.of(Subject.round(1), Kind.REGISTERED, "登记长效机制情况。", StillClock.TODAY)
                .stating(Map.of("register", "MECHANISM", "number", number, "act", act));
        Author office = Author.of(organisation.findPerson("office").orElseThrow());
        transactions.executeWithoutResult(status -> ledger.append(said, office));
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(request(address, login))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder request(String address, String login) {
        return get(URI.create(address)).locale(Locale.CHINA).with(user(login));
    }

    private static Map<String, Integer> figures(String page) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        Matcher matcher = FIGURE.matcher(page);
        while (matcher.find()) {
            figures.put(HtmlUtils.htmlUnescape(matcher.group(1)), Integer.valueOf(matcher.group(2)));
        }
        return figures;
    }
}
