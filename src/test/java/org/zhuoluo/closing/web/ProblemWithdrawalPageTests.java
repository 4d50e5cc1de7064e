package org.zhuoluo.closing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;

/** A whole problem is withdrawn on one page that says which of its tasks are meant and why others are not. */
@HouseTest
class ProblemWithdrawalPageTests {

    private static final String WHY = "经核实反馈所述情况不属实，相关台账齐全。";
    private static final String ASK = "/rounds/1/problems/10/withdrawal";
    private static final String DECIDE = "/rounds/1/problems/10/withdrawal-decision";

    @Autowired
    private MockMvc mvc;

    @Test
    void asksForAllOpenTasksAndLetsTheLeaderDecideThemTogether() throws Exception {
        assertThat(page(ASK, "office")).contains("办理 2 项，跳过 1 项", "已销号，不能撤销");
        mvc.perform(sent(ASK, "office").param("ground", "UNFOUNDED").param("words", "短"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(">短</textarea>")));
        mvc.perform(sent(ASK, "office").param("ground", "UNFOUNDED").param("words", WHY))
                .andExpect(redirectedUrl(ASK))
                .andExpect(flash().attributeExists("outcome"));
        assertThat(page(ASK, "office")).contains("已申请撤销，等待审定").doesNotContain("<textarea");
        mvc.perform(sent(ASK, "office").param("ground", "UNFOUNDED").param("words", WHY))
                .andExpect(status().isConflict());
        assertThat(page(DECIDE, "leader")).contains(WHY, "办理 2 项", "<textarea", "领导小组第二次会议");
        assertThat(page("/rounds/1/tasks/10.1/withdrawal-decision", "leader")).contains(WHY, "不属实");
        mvc.perform(sent(DECIDE, "leader").param("verdict", "WITHDRAW").param("words", WHY))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择作出决定的领导小组会议")));
        mvc.perform(sent(DECIDE, "leader")
                        .param("verdict", "WITHDRAW")
                        .param("meeting", "42")
                        .param("words", WHY))
                .andExpect(redirectedUrl(DECIDE));
        assertThat(page("/rounds/1/tasks?standing=WITHDRAWN", "office")).contains("data-total=\"2\"");
    }

    @Test
    void refusesTheWrongRoleAndTheWrongUnit() throws Exception {
        for (String login : new String[] {"leader", "supervisor"}) {
            mvc.perform(get("/rounds/1/problems/18/withdrawal").with(user(login)))
                    .andExpect(status().isForbidden());
            mvc.perform(sent("/rounds/1/problems/18/withdrawal", login)
                            .param("ground", "UNFOUNDED")
                            .param("words", WHY))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/rounds/1/problems/18/withdrawal-decision").with(user("office")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/rounds/1/problems/53/withdrawal").with(user("principal2")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/rounds/1/problems/999/withdrawal").with(user("office")))
                .andExpect(status().isNotFound());
    }

    @Test
    void needsAFixedNumberOfStatements() throws Exception {
        long few = Statements.of(mvc, get("/rounds/1/problems/53/withdrawal").with(user("office")));
        long more = Statements.of(mvc, get("/rounds/1/problems/18/withdrawal").with(user("office")));
        assertThat(more).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(get(address).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder sent(String address, String login) {
        return post(address).locale(Locale.CHINA).with(user(login)).with(csrf());
    }
}
