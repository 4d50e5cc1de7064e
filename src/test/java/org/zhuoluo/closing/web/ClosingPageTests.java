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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.closing.Walk;
import org.zhuoluo.rectification.Act;

/** The forms of closing: each shows what it is about, what is open, and who has it in hand. */
@HouseTest
class ClosingPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext house;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(house);
    }

    @Test
    void showsWhatIsOpenBeforeAnythingIsTyped() throws Exception {
        String task = walk.begunTask();
        walk.done(task + ".1");
        String page = page(at(task, "application"), "unit");
        assertThat(page)
                .contains("须先补齐才能申请", at(task, "entries") + "?measure=" + task + ".2", "name=\"point.EFFECT\"")
                .doesNotContain("?measure=" + task + ".1");
        assertThat(page.split("class=\"mark gate-OPEN\"", -1)).hasSize(1 + 1 + 4 + 1);
        String ready = page(at(walk.readyTask(), "application"), "unit");
        assertThat(ready).contains("均已齐备", "整改方案.pdf").doesNotContain("gate-OPEN");
    }

    @Test
    void takesAnApplicationAndKeepsWhatWasTypedInAWrongOne() throws Exception {
        String task = walk.readyTask();
        MockHttpServletRequestBuilder wrong = form(at(task, "application"), "unit");
        Walk.application().forEach((name, said) -> {
            if (!name.equals("point.PEOPLE")) {
                wrong.param(name, said);
            }
        });
        mvc.perform(wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“见人”尚未说明")))
                .andExpect(content().string(containsString("已落实：EFFECT")));
        MockHttpServletRequestBuilder right = form(at(task, "application"), "unit");
        Walk.application().forEach(right::param);
        mvc.perform(right).andExpect(redirectedUrl("/rounds/1/tasks/" + task));
    }

    @Test
    void showsThePrincipalEverythingThatWasAppliedForAndThePledge() throws Exception {
        String task = walk.readyTask();
        String digest = walk.apply(task).digest();
        String page = page(at(task, "signature"), "principal");
        assertThat(page).contains("已落实：EFFECT", "本人承诺", "name=\"aboutDigest\" value=\"" + digest + "\"");
        mvc.perform(form(at(task, "signature"), "principal").param("aboutDigest", digest))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(form(at(task, "signature"), "principal")
                        .param("aboutDigest", "0".repeat(64))
                        .param("pledge", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请重新审阅后签署")));
        mvc.perform(form(at(task, "signature"), "principal")
                        .param("aboutDigest", digest)
                        .param("pledge", "1"))
                .andExpect(redirectedUrl("/rounds/1/tasks/" + task));
    }

    @Test
    void refusesWrongRolesAndUnits() throws Exception {
        String task = walk.readyTask();
        mvc.perform(get(at(task, "application")).with(user("office"))).andExpect(status().isForbidden());
        mvc.perform(get(at(task, "application")).with(user("lead"))).andExpect(status().isNotFound());
        mvc.perform(get(at(task, "signature")).with(user("principal"))).andExpect(status().isConflict());
        mvc.perform(get(at(task, "course")).with(user("lead"))).andExpect(status().isNotFound());
        mvc.perform(get(at(task, "course")).with(user("system"))).andExpect(status().isForbidden());
        mvc.perform(get(at(task, "archive")).with(user("lead"))).andExpect(status().isNotFound());
        mvc.perform(form(at(task, "review-claim"), "supervisor")).andExpect(status().isForbidden());
        mvc.perform(form(at(task, "review-claim"), "lead2")).andExpect(status().isConflict());
        mvc.perform(form(at(task, "review-claim"), "lead")).andExpect(status().isNotFound());
    }

    @Test
    void tellsWhoHasTheReviewInHand() throws Exception {
        String task = walk.signedTask();
        mvc.perform(form(at(task, "review-claim"), "lead2")).andExpect(redirectedUrl(at(task, "first-review")));
        assertThat(page(at(task, "first-review"), "lead2")).contains("您已领取", "/review-claim/release", "已落实：FACTS");
        assertThat(page(at(task, "first-review"), "principal2")).contains("政府办经办人已领取");
        mvc.perform(form(at(task, "review-claim"), "principal2"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已由政府办经办人领取")));
        mvc.perform(form(at(task, "first-review"), "principal2").param("words", Walk.OPINION))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(Walk.OPINION)));
        assertThat(page(at(task, "course"), "office")).contains("待牵头单位区政府办初审", "政府办经办人已领取");
        mvc.perform(form(at(task, "review-claim/release"), "lead2"))
                .andExpect(redirectedUrl("/rounds/1/tasks/" + task));
        mvc.perform(form(at(task, "first-review"), "principal2").param("words", Walk.OPINION))
                .andExpect(redirectedUrl("/rounds/1/tasks/" + task));
    }

    @Test
    void offersMeetingsAndTheNextNumberToWhoeverDecides() throws Exception {
        String task = walk.verifiedTask();
        String page = page(at(task, "decision"), "leader");
        assertThat(page)
                .contains("2020年7月20日 领导小组会议", "现场核查，复核人：张核、李查")
                .containsPattern("name=\"closingNumber\"[^>]*value=\"整改销〔2020〕\\d+号\"")
                .doesNotContain("2020年10月9日 调度会");
        mvc.perform(form(at(task, "decision"), "leader")
                        .param("words", Walk.OPINION)
                        .param("meeting", "28")
                        .param("closingNumber", "整改销〔2020〕1号"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("在本轮已经用过")))
                .andExpect(content().string(containsString("value=\"整改销〔2020〕1号\"")));
    }

    @Test
    void offersTheMeasuresToWhoeverReturns() throws Exception {
        String task = walk.signedTask();
        assertThat(page(at(task, "return"), "lead2")).contains("value=\"" + task + ".2\"", "返工要求");
        mvc.perform(form(at(task, "return"), "lead2").param("reworkDemand", "重做"))
                .andExpect(status().isUnprocessableContent());
        walk.act(task, Act.RETURN, "lead2", Map.of("reworkDemand", "佐证不足，请补充现场照片", "measures", task + ".2"));
        assertThat(page(at(task, "application"), "unit")).contains("?measure=" + task + ".2");
    }

    private static String at(String task, String noun) {
        return "/rounds/1/tasks/" + task + "/" + noun;
    }

    private static MockHttpServletRequestBuilder form(String address, String login) {
        return post(address).locale(Locale.CHINA).with(user(login)).with(csrf());
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(get(address).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
