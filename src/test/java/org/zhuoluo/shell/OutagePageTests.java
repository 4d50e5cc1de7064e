package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SwitchingDataSource;

/** While the database is away, or there is no room, everybody is told that, and nobody loses what they wrote. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class OutagePageTests {

    private static final SQLException AWAY = new SQLException("refused", "08001");
    private static final SQLException FULL = new SQLException("could not extend file", "53100");
    private static final String ENTRIES = "/rounds/1/tasks/7.2/entries";
    private static final String WORDS = "已入户核查 12 户，\n发现 <3> 户“空置”。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SwitchingDataSource database;

    @AfterEach
    void comesBack() {
        database.fail(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rounds/1", "/rounds/1/tasks/7.2", "/rounds/1/workbook/tasks.xlsx"})
    void tellsWhoLooksAndAsksAgainByItself(String page) throws Exception {
        database.fail(AWAY);
        mvc.perform(get(page).with(user("office")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(header().string("Refresh", "5"))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(content().string(allOf(containsString("数据库暂时连接不上"), not(containsString("/sign-out")))));
        mvc.perform(get(page).with(user("office")).cookie(new Cookie("zhuoluo-language", "en")))
                .andExpect(content().string(containsString("lang=\"en\"")));
    }

    @Test
    void keepsWhatWasTyped() throws Exception {
        database.fail(AWAY);
        mvc.perform(sent())
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"" + ENTRIES + "\""),
                                containsString("发现 &lt;3&gt; 户“空置”。</textarea>"),
                                containsString("name=\"_csrf\""),
                                containsString("value=\"form-7\""),
                                containsString("再次提交"))));
    }

    @ParameterizedTest
    @CsvSource({"/sign-in, password", "/account/password, newPassword", "/welcome/abc, password"})
    void neverShowsAPassword(String address, String field) throws Exception {
        database.fail(AWAY);
        mvc.perform(post(address)
                        .with(csrf())
                        .with(user("office"))
                        .param("username", "office")
                        .param(field, "open sesame"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(allOf(containsString("密码不在本页保留"), not(containsString("open sesame")))));
    }

    @ParameterizedTest
    @CsvSource({"AWAY, 503, 5", "FULL, 507, 60"})
    void tellsProgramsWhenToComeBack(String outage, int status, String after) throws Exception {
        database.fail(outage.equals("AWAY") ? AWAY : FULL);
        mvc.perform(get("/api/v1/rounds").with(user("office")))
                .andExpect(status().is(status))
                .andExpect(header().string("Retry-After", after))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status));
    }

    @Test
    void saysThatThereIsNoRoom() throws Exception {
        database.fail(FULL);
        mvc.perform(sent())
                .andExpect(status().is(507))
                .andExpect(content().string(allOf(containsString("存储空间已满"), containsString("再次提交"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/base.css", "/js/app.js", "/favicon.svg", "/actuator/health/liveness"})
    void servesWhatNeedsNoDatabase(String path) throws Exception {
        database.fail(AWAY);
        mvc.perform(get(path).cookie(new Cookie("zhuoluo-session", "c2Vzc2lvbg==")))
                .andExpect(status().isOk());
    }

    @Test
    void isNotReady() throws Exception {
        database.fail(AWAY);
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isServiceUnavailable());
        mvc.perform(get("/actuator/health")).andExpect(status().isServiceUnavailable());
        database.fail(null);
        mvc.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }

    @Test
    void isLoggedOnceWithoutATrace(CapturedOutput log) throws Exception {
        database.fail(FULL);
        for (int request = 0; request < 20; request++) {
            mvc.perform(get("/rounds/1").with(user("office"))).andExpect(status().is(507));
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("No room")).count())
                .isLessThanOrEqualTo(1);
        assertThat(log.getAll()).doesNotContain("Incident ").doesNotContain("\tat ");
    }

    @Test
    void isNotWhatOtherFailuresAre(CapturedOutput log) throws Exception {
        database.fail(new SQLException("relation does not exist", "42P01"));
        mvc.perform(get("/api/v1/rounds").with(user("office"))).andExpect(status().isInternalServerError());
        assertThat(log.getAll()).contains("Incident ");
    }

    private static MockHttpServletRequestBuilder sent() {
        return post(ENTRIES)
                .with(csrf())
                .with(user("unit"))
                .param("key", "form-7")
                .param("words", WORDS)
                .param("day", "2020-10-12");
    }
}
