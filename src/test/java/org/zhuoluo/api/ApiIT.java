package org.zhuoluo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** Programs get what people get, and write exactly once. */
@HouseTest
class ApiIT {

    private static final String TASKS = "/api/v1/rounds/1/tasks";

    @Autowired
    private MockMvc mvc;

    @Test
    void asksWhoIsThere() throws Exception {
        mvc.perform(get("/api/v1/rounds")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/rounds").with(httpBasic("office", "no"))).andExpect(status().isUnauthorized());
        mvc.perform(as("office", get("/api/v1/rounds")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value(1))
                .andExpect(jsonPath("$[0].phase").value("ROUTINE"));
    }

    @Test
    void writesOnceUnderOneKey() throws Exception {
        String task = openTask();
        String key = UUID.randomUUID().toString();
        String body = "{\"kind\":\"PROGRESS\",\"words\":\"逐户核对完毕\"}";
        String first = mvc.perform(entry(task, key, body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(entry(task, key, body))
                .andExpect(status().isOk())
                .andExpect(content().string(first));
        mvc.perform(entry(task, key, "{\"kind\":\"PROGRESS\",\"words\":\"另一条\"}"))
                .andExpect(status().isConflict());
        int seq = JsonPath.read(first, "$.taskSeq");
        mvc.perform(as("office", get(TASKS + "/" + task + "/entries?after=" + (seq - 1))))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].words").value("逐户核对完毕"))
                .andExpect(jsonPath("$[0].digest").value((String) JsonPath.read(first, "$.digest")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"PROGRESS\",\"words\":\" \"} | 422",
                "{\"words\":\"没有类别\"} | 422",
                "{\"kind\":\"CLOSED\",\"words\":\"不经此处\"} | 422",
                "{\"kind\":\"PROGRESS\",\"words\":\"早于本轮\",\"happenedOn\":\"1999-01-01\"} | 422",
                "{\"kind\":\"PROGRESS\",\"words\":\"x\",\"happenedOn\":\"十月\"} | 400",
                "{\"kind\":\"WONDER\",\"words\":\"x\"} | 400",
                "no | 400"
            })
    void saysWhatIsWrong(String body, int answer) throws Exception {
        mvc.perform(entry(openTask(), UUID.randomUUID().toString(), body))
                .andExpect(status().is(answer))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void asksForAKey() throws Exception {
        mvc.perform(as("office", post(TASKS + "/" + openTask() + "/entries"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"PROGRESS\",\"words\":\"无标识\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("Idempotency-Key"));
    }

    @Test
    void keepsFilesSentWithAnEntry() throws Exception {
        String task = openTask();
        String key = UUID.randomUUID().toString();
        mvc.perform(multipart(TASKS + "/" + task + "/entries")
                        .file(new MockMultipartFile(
                                "entry",
                                "",
                                "application/json",
                                "{\"kind\":\"PROGRESS\",\"words\":\"附照片\"}".getBytes("UTF-8")))
                        .file(new MockMultipartFile("files", "说明.txt", "text/plain", "三户已签约".getBytes("UTF-8")))
                        .header("Idempotency-Key", key)
                        .with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(status().isCreated());
        String entries = mvc.perform(as("office", get(TASKS + "/" + task + "/entries?size=500")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(entries).contains("说明.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/999.9", "/no/9999", "/999.9/entries"})
    void knowsNoSuchTask(String path) throws Exception {
        mvc.perform(as("office", get(TASKS + path))).andExpect(status().isNotFound());
    }

    @Test
    void showsAUnitOnlyItsOwn() throws Exception {
        mvc.perform(as("office", get(TASKS + "?list=SELF_CHECK&size=1")))
                .andExpect(jsonPath("$.total").value(greaterThan(300)));
        String foreign = JsonPath.read(
                mvc.perform(as("office", get(TASKS + "?list=FEEDBACK&q=中心组&size=1")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[0].number");
        mvc.perform(as("unit", get(TASKS + "/" + foreign))).andExpect(status().isNotFound());
        mvc.perform(as("system", get(TASKS))).andExpect(status().isForbidden());
    }

    @Test
    void refusesUnreadableParameters() throws Exception {
        for (String wrong : new String[] {"standing=LOST", "asOf=never", "page=x", "sort=nothing", "asOf=2999-01-01"}) {
            int status = mvc.perform(as("office", get(TASKS + "?" + wrong)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(wrong).isIn(400, 422);
        }
    }

    @Test
    void needsFewStatements() throws Exception {
        assertThat(Statements.of(mvc, as("office", get(TASKS + "?size=50")))).isLessThanOrEqualTo(8);
        assertThat(Statements.of(mvc, as("office", get("/api/v1/rounds/1/figures"))))
                .isLessThanOrEqualTo(22);
    }

    private String openTask() throws Exception {
        String found = mvc.perform(as("office", get(TASKS + "?list=FEEDBACK&standing=UNDER_WAY&size=1")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(found, "$.items[0].number");
    }

    private static MockHttpServletRequestBuilder entry(String task, String key, String body) {
        return as("office", post(TASKS + "/" + task + "/entries"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(login, "zhuoluo-demo"));
    }
}
