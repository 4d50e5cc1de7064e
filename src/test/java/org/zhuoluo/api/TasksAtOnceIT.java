package org.zhuoluo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;

/** What is done to tasks by page and by program, pressed twice at once fifty times, from one session and from two. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksAtOnceIT {

    private static final String TASKS = "/rounds/1/tasks/";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Cookie lead;
    private Cookie leadElsewhere;
    private Cookie unit;
    private int made;

    @BeforeAll
    void comeIn() throws Exception {
        lead = SignedIn.as("lead2", mvc);
        leadElsewhere = SignedIn.as("lead2", mvc);
        unit = SignedIn.as("unit", mvc);
    }

    @Test
    void claimsOnce() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String task = unclaimed();
            AtOnce.oneOfTwo(mvc, lead, time % 2 == 0 ? lead : leadElsewhere, session -> post(TASKS + task + "/claim"));
            assertThat(entries(task, "CLAIMED")).isOne();
        }
    }

    @Test
    void answersTheSameFormTwiceAlike() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String task = unclaimed();
            String key = UUID.randomUUID().toString();
            List<MockHttpServletResponse> both = AtOnce.pressed(
                    mvc,
                    lead,
                    time % 2 == 0 ? lead : leadElsewhere,
                    session -> post(TASKS + task + "/claim").param("key", key));
            assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactly(302, 302);
            assertThat(entries(task, "CLAIMED")).isOne();
        }
    }

    @Test
    void answersTheSameCallTwiceAlikeAndAnotherWithAConflict() throws Exception {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String task = unclaimed();
            boolean same = time % 2 == 0;
            String key = UUID.randomUUID().toString();
            List<MockHttpServletResponse> both = AtOnce.pressed(
                    mvc,
                    null,
                    null,
                    any -> call(
                            TASKS + task + "/claim",
                            same ? key : UUID.randomUUID().toString(),
                            "lead2",
                            "{}"));
            assertThat(both)
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsExactlyInAnyOrder(201, same ? 200 : 409);
            if (same) {
                assertThat(both.get(0).getContentAsString())
                        .isEqualTo(both.get(1).getContentAsString());
            }
            assertThat(entries(task, "CLAIMED")).isOne();
        }
    }

    @Test
    void writesAnEntryOncePerKey() throws Exception {
        String task = claimed();
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String key = UUID.randomUUID().toString();
            String body = "{\"kind\":\"PROGRESS\",\"words\":\"已召开调度会 %d 次。\"}".formatted(time);
            List<MockHttpServletResponse> both =
                    AtOnce.pressed(mvc, null, null, any -> call(TASKS + task + "/entries", key, "unit", body));
            assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(201, 200);
            assertThat(both.get(0).getContentAsString()).isEqualTo(both.get(1).getContentAsString());
            assertThat(entries(task, "PROGRESS")).isEqualTo(time + 1);
        }
    }

    @Test
    void correctsAnEntryOnce() throws Exception {
        String task = claimed();
        Cookie elsewhere = SignedIn.as("unit", mvc);
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String entry = UUID.fromString(mvc.perform(call(
                                    TASKS + task + "/entries",
                                    "wrong" + time,
                                    "unit",
                                    "{\"kind\":\"PROGRESS\",\"words\":\"写错了\"}"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString()
                            .replaceAll("(?s).*\"entry\":\"([^\"]+)\".*", "$1"))
                    .toString();
            AtOnce.oneOfTwo(
                    mvc,
                    unit,
                    time % 2 == 0 ? unit : elsewhere,
                    session -> multipart(TASKS + task + "/entries/" + entry + "/correction")
                            .param("words", "应为已召开调度会。")
                            .param("key", UUID.randomUUID().toString())
                            .param("pledge", "1")
                            .param("pledged", "true"));
            assertThat(entries(task, "CORRECTION")).isEqualTo(time + 1);
        }
    }

    @Test
    void makesATaskOncePerKeyAndNumbersNoneTwice() throws Exception {
        String body = """
                {"words":"建立回迁进度公开机制","mode":"TIME_LIMITED","leadUnit":"区政府办","deadline":"2020年12月底前",
                 "responsible":"区住房和城乡建设局","measures":[{"words":"公开进度"}]}""";
        int before = jdbc.sql("select count(*) from tasks").query(Integer.class).single();
        for (int time = 0; time < AtOnce.few(10); time++) {
            boolean same = time % 2 == 0;
            String key = UUID.randomUUID().toString();
            List<MockHttpServletResponse> both = AtOnce.pressed(
                    mvc,
                    null,
                    null,
                    any -> call(
                            "/rounds/1/problems/53/tasks",
                            same ? key : UUID.randomUUID().toString(),
                            "office",
                            body));
            assertThat(both)
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsExactlyInAnyOrder(201, same ? 200 : 201);
            before += same ? 1 : 2;
            assertThat(jdbc.sql("select count(*) from tasks")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(before);
        }
    }

    private static MockHttpServletRequestBuilder call(String at, String key, String login, String body) {
        return post("/api/v1" + at)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(login));
    }

    private String claimed() throws Exception {
        String task = unclaimed();
        mvc.perform(call(TASKS + task + "/claim", "first of " + task, "lead2", "{}"));
        return task;
    }

    private synchronized String unclaimed() {
        int n = 100 + ++made;
        String task = "10." + n;
        jdbc.sql("""
                        insert into tasks (round_id, number, problem, running, words, mode, lead_unit_id, deadline_phrase, deadline)
                        select round_id, ?, problem, -cast(? as integer), words, mode, lead_unit_id, deadline_phrase, deadline
                        from tasks where round_id = 1 and number = '10.1'
                        """).params(task, n).update();
        jdbc.sql(
                        "insert into task_parts select 1, ?, unit_id, part from task_parts where round_id = 1 and task = '10.1'")
                .param(task)
                .update();
        return task;
    }

    private int entries(String task, String kind) {
        return jdbc.sql("select count(*) from ledger_entries where round_id = 1 and chain = ? and kind = ?")
                .params(task, kind)
                .query(Integer.class)
                .single();
    }
}
