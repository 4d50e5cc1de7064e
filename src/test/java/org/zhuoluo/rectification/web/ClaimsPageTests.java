package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.rectification.Sketch;
import org.zhuoluo.rectification.Splitting;

/** What nobody has claimed, and many tasks dealt with in one go. */
@HouseTest
class ClaimsPageTests {

    private static final String CLAIMS = "/rounds/1/claims";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Organisation organisation;

    @Test
    void letsALeadUnitClaimOrDecline() throws Exception {
        String task = newTask();
        mvc.perform(as("lead", get(CLAIMS)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/rounds/1/tasks/" + task + "/claim"),
                                containsString("/rounds/1/tasks/" + task + "/declining"),
                                not(containsString("27.2")),
                                not(containsString("type=\"checkbox\"")))));
        mvc.perform(as("lead", post("/rounds/1/tasks/" + task + "/claim")))
                .andExpect(redirectedUrl("/rounds/1/tasks/" + task));
        mvc.perform(as("unit", get(CLAIMS))).andExpect(content().string(containsString("均已认领")));
        mvc.perform(as("leader", get(CLAIMS)))
                .andExpect(content().string(allOf(containsString("27.2"), not(containsString("checkbox")))));
    }

    @Test
    void showsTheOfficeWhatWasGivenBackAndWhy() throws Exception {
        String task = newTask();
        String why = "职能不在本单位，建议改由区委办牵头";
        mvc.perform(as("lead", post("/rounds/1/tasks/" + task + "/declining")).param("words", why))
                .andExpect(status().isFound());
        mvc.perform(as("office", get(CLAIMS)))
                .andExpect(content()
                        .string(allOf(
                                containsString(why),
                                containsString("改派"),
                                containsString("/rounds/1/tasks/" + task + "/plan"))));
    }

    @Test
    void dealsWithManyAndTellsEachResult() throws Exception {
        String task = newTask();
        String key = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            mvc.perform(bulk("claim", key, task, "7.1", "999.9"))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("已认领 1 项，未办 2 项"),
                                    containsString("没有这项任务"),
                                    containsString("已销号"))));
        }
        mvc.perform(bulk("assign", key, task).param("person", "组织部副部长"))
                .andExpect(content().string(containsString("已明确 1 项，未办 0 项")));
        mvc.perform(bulk("assign", UUID.randomUUID().toString(), task).param("person", "别人"))
                .andExpect(content().string(containsString("已明确责任人：组织部副部长")));
    }

    @Test
    void keepsWhatWasChosenWhereSomethingIsMissing() throws Exception {
        String task = newTask();
        mvc.perform(bulk("assign", UUID.randomUUID().toString(), task))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("选择任务 " + task + "\" checked")));
        mvc.perform(bulk("claim", UUID.randomUUID().toString())).andExpect(status().isUnprocessableContent());
        mvc.perform(as("lead", post(CLAIMS + "/bulk"))).andExpect(status().isForbidden());
        mvc.perform(as("system", get(CLAIMS))).andExpect(status().isForbidden());
    }

    @Test
    void asksAsMuchForManyAsForFew() throws Exception {
        long few = Statements.of(mvc, as("office", get(CLAIMS)));
        for (int task = 0; task < 5; task++) {
            newTask();
        }
        assertThat(Statements.of(mvc, as("office", get(CLAIMS))))
                .isLessThanOrEqualTo(few)
                .isLessThanOrEqualTo(8);
    }

    private String newTask() {
        return splitting
                .add(
                        1,
                        "10",
                        Sketch.task("区委组织部").form(),
                        organisation.findPerson("office").orElseThrow(),
                        null)
                .number();
    }

    private static MockHttpServletRequestBuilder bulk(String act, String key, String... tasks) {
        MockHttpServletRequestBuilder sent =
                as("office", post(CLAIMS + "/bulk")).param("act", act).param("key", key);
        return tasks.length == 0 ? sent : sent.param("task", tasks);
    }

    private static MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.locale(Locale.CHINA).with(user(login)).with(csrf());
    }
}
