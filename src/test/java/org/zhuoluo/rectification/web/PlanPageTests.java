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
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.rectification.Breakdown;
import org.zhuoluo.rectification.Sketch;

/** A task is broken down on one page, line by line, without a script. */
@HouseTest
class PlanPageTests {

    private static final String TASK = "/rounds/1/tasks/10.1";
    private static final String NEW = "/rounds/1/problems/10/tasks/new";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Breakdown breakdown;

    @Autowired
    private Organisation organisation;

    @Test
    void showsThePlanAndWhatMayNotBeChanged() throws Exception {
        mvc.perform(as("lead2", get(TASK + "/plan")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("推进4个棚改项目建设"),
                                containsString("只能通过延期申请变更"),
                                containsString("回迁安置户数"),
                                containsString("2021-11-30"),
                                not(containsString("<select id=\"leadUnit\"")))));
        mvc.perform(as("office", get("/rounds/1/tasks/27.2/plan")))
                .andExpect(content().string(containsString("<select id=\"leadUnit\"")));
    }

    @Test
    void savesAndShowsEverythingTypedWhereItIsWrong() throws Exception {
        String words = "公开进度 " + UUID.randomUUID();
        mvc.perform(sent("lead2", TASK + "/plan", sketch().with("goal", words).with("person", "")))
                .andExpect(redirectedUrl(TASK));
        mvc.perform(as("lead2", get(TASK))).andExpect(content().string(containsString(words)));
        mvc.perform(sent(
                        "lead2",
                        TASK + "/plan",
                        sketch().with("goal", "另写的目标")
                                .with("responsible", "没有的单位")
                                .with("deadline", "2022年底前")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("另写的目标"),
                                containsString("没有名为“没有的单位”的单位"),
                                containsString("整改时限只能通过延期申请变更。"))));
    }

    @Test
    void addsMovesAndDropsLinesWithEverythingTyped() throws Exception {
        Sketch typed = Sketch.task("区政府办").with("goal", "还没有保存的目标");
        mvc.perform(sent("office", NEW, typed.with("redraw", "measure")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("还没有保存的目标"), containsString("measure-2-words"))));
        mvc.perform(sent("office", NEW, typed.with("redraw", "indicator")))
                .andExpect(content().string(containsString("indicator-0-stage-0-due")));
        mvc.perform(sent("office", NEW, typed.with("redraw", "drop-1")))
                .andExpect(content().string(not(containsString("回访群众"))));
        String moved = mvc.perform(sent("office", NEW, typed.with("redraw", "up-1")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(moved.indexOf("回访群众")).isLessThan(moved.indexOf("公开进度"));
    }

    @Test
    void showsBesideWhatWasTypedWhatAnotherSavedMeanwhile() throws Exception {
        Sketch mine = sketch().with("goal", "我填写的目标");
        mvc.perform(sent("office", TASK + "/plan", sketch().with("goal", "整改办保存的目标")))
                .andExpect(redirectedUrl(TASK));
        String version = sketch().values().get("version").get(0);
        mvc.perform(sent("lead2", TASK + "/plan", mine))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("已被整改办经办人于"),
                                containsString("整改办保存的目标"),
                                containsString("我填写的目标"),
                                containsString("name=\"version\" value=\"" + version + "\""))));
        mvc.perform(sent("lead2", TASK + "/plan", mine.with("version", version)))
                .andExpect(redirectedUrl(TASK));
    }

    @Test
    void refusesTheWrongRoleAndTheWrongUnit() throws Exception {
        mvc.perform(as("leader", get(TASK + "/plan"))).andExpect(status().isForbidden());
        mvc.perform(as("unit", get(TASK + "/plan"))).andExpect(status().isForbidden());
        mvc.perform(as("lead", get(TASK + "/plan"))).andExpect(status().isNotFound());
        mvc.perform(sent("unit", TASK + "/plan", sketch())).andExpect(status().isForbidden());
        mvc.perform(as("office", get("/rounds/1/tasks/7.1/plan"))).andExpect(status().isConflict());
        mvc.perform(as("unit", get(NEW))).andExpect(status().isForbidden());
        mvc.perform(as("lead", get(NEW))).andExpect(status().isNotFound());
        mvc.perform(as("office", get("/rounds/1/problems/7/tasks/new"))).andExpect(status().isConflict());
    }

    @Test
    void offersANewTaskWhereItIsAllowed() throws Exception {
        mvc.perform(as("lead2", get("/rounds/1/problems/10")))
                .andExpect(content().string(containsString(NEW)));
        mvc.perform(as("unit", get("/rounds/1/problems/10")))
                .andExpect(content().string(not(containsString(NEW))));
        mvc.perform(as("lead2", get(NEW)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("保存即认领")));
        mvc.perform(sent("lead2", NEW, Sketch.task("区政府办").with("words", "")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("回访群众")));
        mvc.perform(sent("lead2", NEW, Sketch.task("区政府办"))).andExpect(status().isFound());
    }

    @Test
    void showsStagesPlannedAgainstActual() throws Exception {
        mvc.perform(as("lead2", get(TASK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("“回迁安置户数”的节点"), containsString("按进度应达"), containsString("2,812"))));
    }

    private Sketch sketch() {
        return Sketch.of(breakdown
                .of(1, "10.1", organisation.findPerson("office").orElseThrow())
                .form());
    }

    private static MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.locale(Locale.CHINA).with(user(login)).with(csrf());
    }

    private static MockHttpServletRequestBuilder sent(String login, String to, Sketch typed) {
        MockHttpServletRequestBuilder request =
                post(to).param("key", UUID.randomUUID().toString());
        typed.values().forEach((name, all) -> request.param(name, all.get(0)));
        return as(login, request);
    }
}
