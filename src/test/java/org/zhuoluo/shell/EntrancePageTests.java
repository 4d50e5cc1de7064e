package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;

/** The entrance slows who guesses, remembers sessions in the database, speaks two languages and guards every answer. */
@HouseTest
class EntrancePageTests {

    private static final String PASSWORD = "zhuoluo-demo";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StillClock clock;

    @BeforeEach
    void nobodyFailedYet() {
        jdbc.sql("delete from sign_in_failures").update();
    }

    @Test
    void slowsTheAccountThatIsGuessedAt() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            signIn("leader", "guess", "10.0.0." + guess).andExpect(redirectedUrl("/sign-in?wrong"));
        }
        signIn("leader", PASSWORD, "10.0.0.9").andExpect(redirectedUrl("/sign-in?wait=31"));
        signIn("supervisor", PASSWORD, "10.0.0.9").andExpect(redirectedUrl("/"));
        clock.moveTo(StillClock.TODAY.plusDays(1));
        signIn("leader", PASSWORD, "10.0.0.9").andExpect(redirectedUrl("/"));
    }

    @Test
    void slowsTheAddressThatGuessesAround() throws Exception {
        for (int guess = 0; guess < 30; guess++) {
            signIn("name-" + guess, "guess", "10.0.1.1").andExpect(redirectedUrl("/sign-in?wrong"));
        }
        signIn("leader", PASSWORD, "10.0.1.1").andExpect(redirectedUrl("/sign-in?wait=31"));
        signIn("leader", PASSWORD, "10.0.1.2").andExpect(redirectedUrl("/"));
    }

    @Test
    void slowsProgramsInTheSameWay() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            mvc.perform(get("/api/v1/rounds").with(httpBasic("audit", "guess"))).andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/api/v1/rounds").with(httpBasic("audit", PASSWORD)))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.detail").value(containsString("31")))
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "31"));
    }

    @Test
    void keepsTheSessionInTheDatabaseUntilSignedOut() throws Exception {
        Cookie session = signIn("audit", PASSWORD, "10.0.2.1")
                .andExpect(cookie().httpOnly("zhuoluo-session", true))
                .andExpect(cookie().sameSite("zhuoluo-session", "Lax"))
                .andReturn()
                .getResponse()
                .getCookie("zhuoluo-session");
        assertThat(sessionsOf("audit")).isEqualTo(1);
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?bye"));
        assertThat(sessionsOf("audit")).isZero();
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void changesTheSessionWhenSomebodySignsIn() throws Exception {
        Cookie before =
                signIn("audit", "guess", "10.0.3.1").andReturn().getResponse().getCookie("zhuoluo-session");
        mvc.perform(post("/sign-in")
                        .cookie(before)
                        .param("username", "audit")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(cookie().value("zhuoluo-session", not(before.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/api/v1/rounds", "/css/base.css", "/nowhere", "/actuator/health"})
    void guardsEveryAnswer(String address) throws Exception {
        mvc.perform(get(address).with(httpBasic("office", PASSWORD)))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'self'"),
                                        containsString("object-src 'none'"),
                                        containsString("frame-ancestors 'none'"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, /account, /account, en",
        "zh, /rounds/1?sort=days, /rounds/1, zh-CN",
        "xx, //elsewhere.example, /, zh-CN",
        "en, https://elsewhere.example, /, en",
        "en, /\\elsewhere.example, /, en"
    })
    void changesTheLanguageAndGoesBackToAPageOfOurs(String to, String back, String target, String kept)
            throws Exception {
        mvc.perform(get("/language").param("to", to).param("back", back))
                .andExpect(redirectedUrl(target))
                .andExpect(cookie().value("zhuoluo-language", kept));
        mvc.perform(get("/sign-in").cookie(new Cookie("zhuoluo-language", kept)))
                .andExpect(content().string(containsString("lang=\"" + kept + "\"")));
    }

    private ResultActions signIn(String login, String password, String address) throws Exception {
        return mvc.perform(post("/sign-in")
                .param("username", login)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private int sessionsOf(String login) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }
}
