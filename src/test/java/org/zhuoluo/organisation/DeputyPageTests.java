package org.zhuoluo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.StillClock;

/** Naming a deputy for one's absence, seeing for whom one acts, ending it early. */
@HouseTest
class DeputyPageTests {

    private static final String PAGE = "/account/deputies";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StillClock clock;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void forgetEarlierOnes() {
        jdbc.sql("delete from deputies").update();
        clock.moveTo(StillClock.TODAY);
    }

    @Test
    void namesADeputyWhoSeesItOnEveryPageUntilTheLastDay() throws Exception {
        name("principal", "unit", "2020-10-12", "2020-10-16").andExpect(redirectedUrl(PAGE));
        String absent = person("principal").name();
        see("unit", "/rounds/1/my").andExpect(content().string(containsString("代" + absent + "办理至 2020年10月16日")));
        see("principal", PAGE)
                .andExpect(content().string(containsString(person("unit").name())));
        see("lead", "/rounds/1/my").andExpect(content().string(not(containsString("办理至"))));
        assertThat(deputies.handsOf(person("unit"))).hasSize(2);
        clock.moveTo(StillClock.TODAY.plusDays(5));
        see("unit", "/rounds/1/my").andExpect(content().string(not(containsString("办理至"))));
    }

    @Test
    void endsItEarlyOnlyBySelf() throws Exception {
        name("leader", "leader2", "2020-10-12", "2020-10-20").andExpect(redirectedUrl(PAGE));
        int id = jdbc.sql("select id from deputies").query(Integer.class).single();
        end("leader2", id).andExpect(status().isNotFound());
        end("leader", id).andExpect(redirectedUrl(PAGE));
        end("leader", id).andExpect(status().isNotFound());
        assertThat(deputies.actsFor(person("leader2"))).isEmpty();
        name("leader", "leader2", "2020-10-12", "2020-10-20").andExpect(redirectedUrl(PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-11,2020-10-16",
        "2020-10-16,2020-10-15",
        "2020-10-12,2021-01-12",
        "'',2020-10-16",
        "2020-10-12,下周",
    })
    void saysWhatIsWrongWithTheDays(String from, String to) throws Exception {
        name("office", "office2", from, to)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"office2\" selected")));
        assertThat(jdbc.sql("select count(*) from deputies")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNinetyTwoDays() throws Exception {
        name("office", "office2", "2020-10-12", "2021-01-11").andExpect(redirectedUrl(PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "unit,lead",
        "unit,office",
        "office,unit",
        "office,office",
        "office,system",
        "office,nobody",
        "lead,principal"
    })
    void refusesWhoDoesNotSeeTheSame(String absent, String deputy) throws Exception {
        name(absent, deputy, "2020-10-12", "2020-10-16").andExpect(status().isConflict());
        see(absent, PAGE).andExpect(content().string(not(containsString("value=\"" + deputy + "\""))));
    }

    @Test
    void refusesTwoDeputiesForTheSameDays() throws Exception {
        name("office", "office2", "2020-10-12", "2020-10-16").andExpect(redirectedUrl(PAGE));
        name("office", "leader", "2020-10-16", "2020-10-20").andExpect(status().isConflict());
        name("office", "leader", "2020-10-17", "2020-10-20").andExpect(redirectedUrl(PAGE));
    }

    @Test
    void isNotForAdministratorsAndCostsOneStatement() throws Exception {
        see("system", PAGE).andExpect(status().isForbidden());
        long alone = Statements.of(mvc, get("/rounds").with(user("unit")));
        name("principal", "unit", "2020-10-12", "2020-10-16");
        assertThat(Statements.of(mvc, get("/rounds").with(user("unit")))).isLessThanOrEqualTo(alone + 2);
        see("unit", "/account").andExpect(content().string(containsString("href=\"/account/deputies\"")));
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user(login)));
    }

    private ResultActions name(String absent, String deputy, String from, String to) throws Exception {
        return mvc.perform(post(PAGE)
                .param("deputy", deputy)
                .param("from", from)
                .param("to", to)
                .locale(Locale.CHINA)
                .with(user(absent))
                .with(csrf()));
    }

    private ResultActions end(String login, int id) throws Exception {
        return mvc.perform(post(PAGE + "/" + id + "/ending").with(user(login)).with(csrf()));
    }
}
