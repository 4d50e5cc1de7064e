package org.zhuoluo.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;

/** Programs break tasks down as people do, exactly once per key. */
@HouseTest
class PlanApiIT {

    private static final String ROUND = "/api/v1/rounds/1";
    private static final String TASK = """
            {"words":"建立回迁进度公开机制","mode":"TIME_LIMITED","leadUnit":"区政府办","deadline":"2020年12月底前",
             "responsible":"区住房和城乡建设局","measures":[{"words":"公开进度","due":"2020年11月底前"}],
             "indicators":[{"name":"公开期数","measuredIn":"期","target":12,"stages":[{"due":"2020-11-30","target":6}]}]}
            """;

    @Autowired
    private MockMvc mvc;

    @Test
    void addsATaskOnceAndPlansItAnew() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = mvc.perform(sent("lead2", "/problems/10/tasks", key, TASK))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(sent("lead2", "/problems/10/tasks", key, TASK))
                .andExpect(status().isOk())
                .andExpect(content().string(first));
        String task = "/tasks/" + JsonPath.read(first, "$.number");
        mvc.perform(get(ROUND + task).with(httpBasic("lead2", "zhuoluo-demo")))
                .andExpect(jsonPath("$.standing").value("NOT_STARTED"))
                .andExpect(jsonPath("$.indicators[0].milestones[0].target").value(6));
        mvc.perform(sent("lead2", task + "/plan", UUID.randomUUID().toString(), "{\"goal\":\"按月公开\"}"))
                .andExpect(status().isCreated());
        mvc.perform(get(ROUND + task).with(httpBasic("lead2", "zhuoluo-demo")))
                .andExpect(jsonPath("$.goal").value("按月公开"))
                .andExpect(jsonPath("$.measures.length()").value(1));
        mvc.perform(sent("lead2", task + "/plan", UUID.randomUUID().toString(), "{\"version\":\"-1\",\"goal\":\"旧\"}"))
                .andExpect(status().isConflict());
        mvc.perform(sent("lead2", task + "/plan", UUID.randomUUID().toString(), "{\"deadline\":\"2021年底前\"}"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void refusesWhatThePagesRefuse() throws Exception {
        String key = UUID.randomUUID().toString();
        mvc.perform(sent("unit", "/problems/10/tasks", key, TASK)).andExpect(status().isForbidden());
        mvc.perform(sent("lead", "/problems/10/tasks", key, TASK)).andExpect(status().isNotFound());
        mvc.perform(sent("office", "/problems/10/tasks", key, "{}")).andExpect(status().isUnprocessableContent());
        mvc.perform(sent("office", "/problems/10/tasks", "", TASK)).andExpect(status().isUnprocessableContent());
        mvc.perform(sent("unit", "/tasks/10.1/plan", key, "{\"goal\":\"越权\"}")).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder sent(String login, String path, String key, String body) {
        return post(ROUND + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(httpBasic(login, "zhuoluo-demo"));
    }
}
