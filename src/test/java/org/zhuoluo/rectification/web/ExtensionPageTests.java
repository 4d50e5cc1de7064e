package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;

/** The pages on which an extension is asked for and decided, and where both deadlines are then read. */
@HouseTest
class ExtensionPageTests {

    private static final String TASKS = "/rounds/1/tasks/";
    private static final String WHY = "竣工资料尚在调取核对，需要补充测绘";

    @Autowired
    private MockMvc mvc;

    @Test
    void tellsOfEveryExtensionAndKeepsTheOriginalDayInSight() throws Exception {
        mvc.perform(act("11.1", "extension", "principal")
                        .param("until", "2020-11-30")
                        .param("words", WHY))
                .andExpect(redirectedUrl(TASKS + "11.1"));
        assertThat(page(TASKS + "11.1", "unit"))
                .contains("待整改办审批")
                .contains(WHY)
                .contains("2020年10月30日前")
                .doesNotContain("延期 1 次");
        assertThat(page(TASKS + "11.1", "office")).contains("/tasks/11.1/extension-decision");
        assertThat(page(TASKS + "11.1/extension-decision", "office"))
                .contains("2020年11月30日")
                .contains(WHY)
                .contains("2020年10月30日前");
        mvc.perform(act("11.1", "extension-decision", "office")
                        .param("ruling", "GRANT")
                        .param("words", ""))
                .andExpect(redirectedUrl(TASKS + "11.1"));
        String after = page(TASKS + "11.1", "unit").replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
        assertThat(after)
                .contains("延期 1 次")
                .contains("原定 2020年10月30日前（2020年10月30日）")
                .contains("2020年11月30日")
                .contains("同意延期。")
                .contains("延期（已批准 1 次，上限 2 次）");
        String list = page("/rounds/1/tasks?extended=true", "unit").replaceAll("\\s+", " ");
        assertThat(list).contains("延期 1 次").contains("<s>2020年10月30日</s>");
        assertThat(page("/rounds/1/my", "unit")).contains("延期 1 次");
        mvc.perform(get("/api/v1/rounds/1/tasks/11.1").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(jsonPath("$.deadlineWords").value("2020年10月30日前"))
                .andExpect(jsonPath("$.deadlines.original").value("2020-10-30"))
                .andExpect(jsonPath("$.deadlines.approved").value("2020-11-30"))
                .andExpect(jsonPath("$.deadlines.extensions[0].until").value("2020-11-30"))
                .andExpect(jsonPath("$.deadlines.extensions[0].reason").value(WHY))
                .andExpect(jsonPath("$.deadlines.extensions[0].state").value("GRANTED"))
                .andExpect(jsonPath("$.deadlines.extensions[0].askedOn").value("2020-10-12"))
                .andExpect(jsonPath("$.deadlines.extensions[0].decidedOn").value("2020-10-12"));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(act("10.1", "extension", "principal")
                        .param("until", "2022-06-30")
                        .param("words", WHY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("新的时限须晚于现行时限 2022-06-30")))
                .andExpect(content().string(containsString(WHY)));
        mvc.perform(act("10.1", "extension-decision", "office").param("ruling", "GRANT"))
                .andExpect(status().isConflict());
    }

    @Test
    void isThereForPrincipalsAndNotForOthers() throws Exception {
        mvc.perform(get(TASKS + "10.1/extension").with(user("principal")).locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"until\"")))
                .andExpect(content().string(containsString("原定时限始终保留")));
        mvc.perform(act("10.1", "extension", "office")).andExpect(status().isForbidden());
        mvc.perform(act("10.1", "extension", "unit")).andExpect(status().isForbidden());
        mvc.perform(act("10.1", "extension", "lead")).andExpect(status().isNotFound());
        mvc.perform(get(TASKS + "10.1").with(user("unit")).locale(Locale.CHINA))
                .andExpect(content().string(not(containsString("/tasks/10.1/extension"))));
    }

    @Test
    void isAskedForAndConfirmedByPrograms() throws Exception {
        api("extension", "principal2", "a1", "{\"until\":\"2020-11-20\",\"words\":\"" + WHY + "\"}", 201);
        api("extension", "principal2", "a2", "{\"until\":\"2020-11-25\",\"words\":\"" + WHY + "\"}", 409);
        api("extension-decision", "office", "b1", "{\"ruling\":\"GRANT\"}", 201);
        api("extension", "principal2", "a3", "{\"until\":\"2020-12-20\",\"words\":\"" + WHY + "\"}", 201);
        api("extension-decision", "office", "b2", "{\"ruling\":\"GRANT\"}", 201);
        mvc.perform(get("/api/v1/rounds/1/tasks/27.1").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(jsonPath("$.deadlines.approved").value("2020-11-20"))
                .andExpect(jsonPath("$.deadlines.extensions[1].state").value("ENDORSED"));
        api("extension-confirmation", "leader", "c1", "{\"ruling\":\"REFUSE\",\"words\":\"不行\"}", 422);
        api("extension-confirmation", "leader", "c2", "{\"ruling\":\"REFUSE\",\"words\":\"年内必须完成，不再延期。\"}", 201);
        mvc.perform(get("/api/v1/rounds/1/tasks/27.1").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(jsonPath("$.deadlines.approved").value("2020-11-20"))
                .andExpect(jsonPath("$.deadlines.extensions[1].state").value("REFUSED"));
    }

    private void api(String noun, String login, String key, String body, int answer) throws Exception {
        mvc.perform(post("/api/v1/rounds/1/tasks/27.1/" + noun)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(httpBasic(login, "zhuoluo-demo")))
                .andExpect(status().is(answer));
    }

    private static MockHttpServletRequestBuilder act(String task, String noun, String login) {
        return post(TASKS + task + "/" + noun)
                .locale(Locale.CHINA)
                .with(user(login))
                .with(csrf());
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
