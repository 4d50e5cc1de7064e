package org.zhuoluo.closing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** From the draw to the finding: what is drawn is listed with what came of it, for those who see the round. */
@HouseTest
class FollowUpPageTests {

    private static final String SEEN = "现场查看台账和实物，走访两户群众，成效属实。";

    @Autowired
    private MockMvc mvc;

    @Test
    void drawsByHandLooksBackAndShowsTheFinding() throws Exception {
        assertThat(page("/rounds/1/sampling?list=FEEDBACK", "supervisor")).contains("value=\"7.1\"", "按此范围");
        mvc.perform(sent("/rounds/1/sampling", "supervisor")
                        .param("way", "HAND")
                        .param("tasks", "7.1", "8.1")
                        .param("purpose", "侧重营商环境"))
                .andExpect(redirectedUrl("/rounds/1/follow-ups"));
        assertThat(page("/rounds/1/follow-ups", "office")).contains("逐项选取", "侧重营商环境", "抽取 2");
        String address = lastSample();
        String sample = page(address, "supervisor");
        assertThat(sample).contains("/rounds/1/tasks/7.1/follow-up", "尚未回头看", "已看 0 / 2");
        assertThat(page(address, "leader")).doesNotContain("/tasks/7.1/follow-up");
        assertThat(page("/rounds/1/tasks/7.1/follow-up", "supervisor")).contains("作为新问题登记", "重新打开");
        mvc.perform(multipartOf("7.1", "CONFIRMED", "看过"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(">看过</textarea>")));
        mvc.perform(multipartOf("7.1", "CONFIRMED", SEEN)).andExpect(redirectedUrl("/rounds/1/tasks/7.1"));
        assertThat(page(address, "supervisor")).contains(SEEN, "已看 1 / 2").doesNotContain("/tasks/7.1/follow-up");
    }

    @Test
    void showsAgainWhatWasTypedWithWhatIsWrong() throws Exception {
        mvc.perform(sent("/rounds/1/sampling", "office")
                        .param("way", "LOT")
                        .param("count", "0")
                        .param("seed", "甲乙丙"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"甲乙丙\"")))
                .andExpect(content().string(containsString("请填写抽取数量")));
        mvc.perform(sent("/rounds/1/sampling", "office").param("way", "HAND"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请在下表勾选")));
    }

    @Test
    void isForThoseWhoSeeTheRound() throws Exception {
        mvc.perform(get("/rounds/1/follow-ups").with(user("unit"))).andExpect(status().isForbidden());
        mvc.perform(get("/rounds/1/sampling").with(user("leader"))).andExpect(status().isForbidden());
        mvc.perform(sent("/rounds/1/sampling", "principal").param("way", "LOT").param("count", "1"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/rounds/1/follow-ups/77").with(user("office"))).andExpect(status().isNotFound());
        mvc.perform(get("/rounds/99/follow-ups").with(user("office"))).andExpect(status().isNotFound());
        mvc.perform(get("/rounds/1/tasks/7.1/follow-up").with(user("unit"))).andExpect(status().isNotFound());
    }

    @Test
    void needsAFixedNumberOfStatements() throws Exception {
        mvc.perform(sent("/rounds/1/sampling", "office").param("way", "LOT").param("count", "30"))
                .andExpect(status().is3xxRedirection());
        assertThat(Statements.of(mvc, get("/rounds/1/follow-ups").with(user("office"))))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, get("/rounds/1/follow-ups/1").with(user("office"))))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, get("/rounds/1/sampling").with(user("office"))))
                .isLessThanOrEqualTo(12);
    }

    private String lastSample() throws Exception {
        Matcher link =
                Pattern.compile("href=\"(/rounds/1/follow-ups/\\d+)\"").matcher(page("/rounds/1/follow-ups", "office"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(get(address).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder multipartOf(String task, String result, String finding) {
        return sent("/rounds/1/tasks/" + task + "/follow-up", "supervisor")
                .param("result", result)
                .param("finding", finding);
    }

    private static MockHttpServletRequestBuilder sent(String address, String login) {
        return post(address).locale(Locale.CHINA).with(user(login)).with(csrf());
    }
}
