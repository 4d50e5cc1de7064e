package org.zhuoluo.supervision.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** A meeting in the browser: planned, prepared, held, its decisions recorded, its minutes taken away. */
@HouseTest
class MeetingPageTests {

    private static final String NEW = "/rounds/1/meetings/new";

    @Autowired
    private MockMvc mvc;

    @Test
    void drawsWhatPressesAndTakesWhatIsTickedInOrder() throws Exception {
        mvc.perform(get(NEW).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("任务53.1"), containsString("通报本周未填报单位"), containsString("区委组织部"))));
        String page = planned("2020-10-12");
        String html = html(page);
        assertThat(html).contains("任务15.1", "任务53.1", "研究其他事项").contains("name=\"order.53.1\"");
        assertThat(html.indexOf("name=\"order.53.1\"")).isGreaterThan(html.indexOf("name=\"order.15.1\""));
        send(page + "/agenda", "version", "0", "take", "53.1", "order.53.1", "1", "others", "")
                .andExpect(redirectedUrl(page));
    }

    @Test
    void keepsEverythingTypedWhenSomethingIsWrong() throws Exception {
        send(NEW, "kind", "DISPATCH", "day", "", "subject", "只写了议题", "take", "53.1", "others", "另议", "attendees", "区委办")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("只写了议题"), containsString("另议"), containsString("请填写日期"))));
        String page = planned("2020-10-12");
        send(page + "/attendance", "version", "0", "state.0", "DEPUTY", "deputy.0", "", "attendees", "区财政局")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("区财政局"), containsString("请写代会人"))));
        send(page + "/attendance", "version", "7", "state.0", "PRESENT", "attendees", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("他人已先改动")));
        send(page + "/holding", "day", "2020-10-12").andExpect(status().isUnprocessableContent());
        send(page + "/cancellation", "reason", "短").andExpect(status().isUnprocessableContent());
        send(page + "/notes", "note", "还没有开").andExpect(status().isConflict());
    }

    @Test
    void goesFromPlanToMinutes() throws Exception {
        String page = planned("2020-10-12");
        mvc.perform(get(page + "/minutes.docx").with(user("office"))).andExpect(status().isConflict());
        send(
                        page + "/attendance",
                        "version",
                        "0",
                        "state.0",
                        "PRESENT",
                        "state.1",
                        "DEPUTY",
                        "deputy.1",
                        "王副主任",
                        "attendees",
                        "")
                .andExpect(redirectedUrl(page));
        send(page + "/holding", "day", "2020-10-12").andExpect(redirectedUrl(page));
        assertThat(html(page)).contains("应到 2，到会 1，委托 1，缺席 0").doesNotContain("/agenda\"");
        decide(page, "由区政府办按旬报告棚改进度。", "DEADLINE", "task", "10.1", "due", "2020-10-20")
                .andExpect(redirectedUrl(page));
        decide(page, "棚改资金另立任务。", "TASK", "problem", "10").andExpect(redirectedUrl(page));
        decide(page, "交办一事。", "INSTRUCTION", "task", "10.1", "unit", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("交办一事。")));
        assertThat(html(page)).contains("/rounds/1/problems/10/tasks/new?words=");
        send(page + "/decisions/1/follow-up", "which", "1", "follow-up", "已报首期。")
                .andExpect(redirectedUrl(page));
        send(page + "/decisions/1/follow-up", "which", "1", "follow-up", "再报。").andExpect(status().isConflict());
        assertThat(minutes(page))
                .contains("会议纪要", "区委第二会议室", "应到2，到会1，委托1，缺席0")
                .contains("由区政府办按旬报告棚改进度", "任务10.1限期回复", "2020年10月20日", "已落实", "未落实")
                .contains("区政府办（王副主任代）", "任务53.1");
    }

    @Test
    void opensFromTheRegisterForThoseWhoSeeTheRoundAndIsRunByTheOffice() throws Exception {
        mvc.perform(get("/rounds/1/meetings").with(user("leader")))
                .andExpect(content().string(allOf(containsString("/rounds/1/meetings/1\""), not(containsString(NEW)))));
        mvc.perform(get("/rounds/1/meetings/1").with(user("supervisor")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/decisions\""))));
        for (String login : new String[] {"unit", "principal", "system"}) {
            mvc.perform(get("/rounds/1/meetings/1").with(user(login))).andExpect(status().isForbidden());
        }
        mvc.perform(get(NEW).with(user("leader"))).andExpect(status().isForbidden());
        mvc.perform(post("/rounds/1/meetings/1/notes")
                        .param("note", "越权")
                        .with(csrf())
                        .with(user("leader")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/rounds/1/meetings/99999").with(user("office"))).andExpect(status().isNotFound());
    }

    @Test
    void asksTheDatabaseAsOftenWhateverIsOnTheAgenda() throws Exception {
        String page = planned("2020-10-30");
        long several = Statements.of(mvc, get(page).with(user("office")));
        send(page + "/agenda", "version", "0", "take", "53.1", "others", "").andExpect(redirectedUrl(page));
        assertThat(Statements.of(mvc, get(page).with(user("office")))).isEqualTo(several);
        assertThat(Statements.of(mvc, get(NEW).with(user("office")))).isLessThan(several);
    }

    private String planned(String day) throws Exception {
        return send(
                        NEW,
                        "kind",
                        "DISPATCH",
                        "day",
                        day,
                        "subject",
                        "调度逾期任务",
                        "place",
                        "区委第二会议室",
                        "take",
                        "53.1",
                        "order.53.1",
                        "2",
                        "take",
                        "15.1",
                        "order.15.1",
                        "1",
                        "others",
                        "研究其他事项",
                        "attendees",
                        "区委办\n区政府办")
                .andExpect(redirectedUrlPattern("/rounds/1/meetings/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions decide(String page, String words, String becomes, String... more) throws Exception {
        String[] said = new String[more.length + 4];
        System.arraycopy(new String[] {"words", words, "becomes", becomes}, 0, said, 0, 4);
        System.arraycopy(more, 0, said, 4, more.length);
        return send(page + "/decisions", said);
    }

    private ResultActions send(String to, String... said) throws Exception {
        var request = post(to).with(csrf()).with(user("office"));
        for (int at = 0; at < said.length; at += 2) {
            request.param(said[at], said[at + 1]);
        }
        return mvc.perform(request);
    }

    private String html(String page) throws Exception {
        return mvc.perform(get(page).with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String minutes(String page) throws Exception {
        byte[] paper = mvc.perform(get(page + "/minutes.docx").with(user("leader")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper)))) {
            assertThat(mvc.perform(get(page + "/minutes.pdf").with(user("leader")))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray())
                    .startsWith('%', 'P', 'D', 'F');
            return words.getText().lines().collect(Collectors.joining("\n"));
        }
    }
}
