package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.SwitchingDataSource;
import org.zhuoluo.TestServer;

/** The database has no room for sessions: who is in goes on reading, who wants in is told why not. */
@HouseTest
class NoRoomPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SwitchingDataSource database;

    @AfterEach
    void makeRoom() {
        owner().execute("drop function if exists no_room() cascade");
    }

    @Test
    void whoIsSignedInGoesOnReading() throws Exception {
        Cookie session = SignedIn.as("unit", mvc);
        owner().update("update spring_session set last_access_time = last_access_time - 90000");
        fill("spring_session", "insert or update");
        mvc.perform(get("/rounds/1/tasks").cookie(session)).andExpect(status().isOk());
        makeRoom();
        Long before = lastSeen();
        mvc.perform(get("/rounds/1/tasks").cookie(session)).andExpect(status().isOk());
        assertThat(lastSeen()).isGreaterThan(before);
    }

    @Test
    void whoWantsInIsToldThatThereIsNoRoom() throws Exception {
        fill("spring_session", "insert or update");
        signIn().andExpect(status().isInsufficientStorage())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(content().string(containsString("现在无法登录")));
        makeRoom();
        signIn().andExpect(redirectedUrl("/"));
    }

    @Test
    void aChangeOfASessionIsNotLetGo() throws Exception {
        Cookie session = SignedIn.as("unit", mvc);
        fill("spring_session_attributes", "insert or update");
        mvc.perform(post("/sign-in")
                        .cookie(session)
                        .param("username", "unit")
                        .param("password", "wrong")
                        .with(csrf()))
                .andExpect(status().isInsufficientStorage());
    }

    private ResultActions signIn() throws Exception {
        return mvc.perform(post("/sign-in")
                .param("username", "unit")
                .param("password", "zhuoluo-demo")
                .with(csrf()));
    }

    private Long lastSeen() {
        return owner().queryForObject("select max(last_access_time) from spring_session", Long.class);
    }

    /** From now on the table cannot grow. */
    private void fill(String table, String writing) {
        owner().execute("""
                create or replace function no_room() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$
                """);
        owner().execute("create trigger no_room before " + writing + " on " + table
                + " for each row execute function no_room()");
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(TestServer.as("postgres", database.database()));
    }
}
