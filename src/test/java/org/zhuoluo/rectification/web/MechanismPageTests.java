package org.zhuoluo.rectification.web;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;

/** The life of a long-term mechanism, as its pages show and take it. */
@HouseTest
class MechanismPageTests {

    private static final String LIST = "/rounds/1/mechanisms";

    @Autowired
    private MockMvc mvc;

    @Test
    void livesFromDraftToItsEndAndCountsFromItsIssue() throws Exception {
        String at = draft("重点任务督查回访办法");
        see("office", at).andExpect(content().string(containsString("拟订中")));
        int before = total("office", LIST);
        send("office", at + "/issuing", "register.on", "2020-10-09", "register.reference", "连委办发〔2020〕31号")
                .andExpect(redirectedUrl(at));
        see("unit", LIST).andExpect(status().isOk());
        see("leader", at)
                .andExpect(content().string(containsString("连委办发〔2020〕31号")))
                .andExpect(content().string(containsString("现行")));
        assertThat(total("office", LIST)).isEqualTo(before + 1);
        assertThat(total("office", LIST + "?asOf=2020-10-08")).isEqualTo(total("office", LIST + "?asOf=2020-10-07"));
        send(
                        "supervisor",
                        at + "/check",
                        "register.on",
                        "2020-10-12",
                        "register.checked-by",
                        "区委巡察办",
                        "register.finding",
                        "抽查三个单位，均已按办法回访。")
                .andExpect(redirectedUrl(at));
        see("supervisor", LIST).andExpect(content().string(containsString("区委巡察办")));
        send("office", at + "/revision", "register.on", "2020-10-12", "register.reason", "按检查意见补充回访时限要求。")
                .andExpect(redirectedUrl(at));
        send("office", at + "/lapse", "register.on", "2020-10-12", "register.reason", "并入新的督查工作规则，不再单独执行。")
                .andExpect(redirectedUrl(at));
        see("office", at).andExpect(content().string(containsString("已失效")));
        assertThat(total("office", LIST)).isEqualTo(before + 1);
        send(
                        "office",
                        at + "/check",
                        "register.on",
                        "2020-10-12",
                        "register.checked-by",
                        "办",
                        "register.finding",
                        "失效以后不再接受检查登记。")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("失效以后不再接受检查登记。")));
    }

    @ParameterizedTest
    @CsvSource({"issuing,2020-10-13,连委发1号", "issuing,十月,连委发1号", "issuing,2020-10-12,''", "issuing,'',连委发1号"})
    void saysWhatIsWrongAndKeepsWhatWasTyped(String event, String on, String reference) throws Exception {
        String at = draft("试行办法 " + UUID.randomUUID());
        send("office", at + "/" + event, "register.on", on, "register.reference", reference)
                .andExpect(status().isUnprocessableContent());
        see("office", at).andExpect(content().string(containsString("拟订中")));
    }

    @Test
    void refusesAnEventBeforeItsTimeAndACheckWithoutAFinding() throws Exception {
        send(
                        "office",
                        LIST + "/1/check",
                        "register.on",
                        "2020-05-01",
                        "register.checked-by",
                        "办",
                        "register.finding",
                        "早于印发日期的检查不能登记。")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("2020-05-28")));
        send(
                        "office",
                        LIST + "/1/check",
                        "register.on",
                        "2020-10-12",
                        "register.checked-by",
                        "办",
                        "register.finding",
                        "好")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void takesANewOneOnceAndOnlyWhole() throws Exception {
        see("office", LIST + "/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"register.nature\"")));
        String key = UUID.randomUUID().toString();
        String first =
                mvc.perform(fresh("一次登记办法", key)).andReturn().getResponse().getRedirectedUrl();
        mvc.perform(fresh("一次登记办法", key)).andExpect(redirectedUrl(String.valueOf(first)));
        send("office", LIST + "/new", "register.name", "没有类别", "register.problem", "9999")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有类别")));
    }

    @Test
    void isRefusedToOthersAndMissingOutsideTheUnitsProblems() throws Exception {
        for (String login : new String[] {"leader", "supervisor", "unit", "principal"}) {
            send(login, LIST + "/new", "register.name", "不该有").andExpect(status().isForbidden());
        }
        send("supervisor", LIST + "/1/lapse", "register.on", "2020-10-12", "register.reason", "巡察办不能废止长效机制。")
                .andExpect(status().isForbidden());
        send("unit", LIST + "/1/check", "register.on", "2020-10-12").andExpect(status().isForbidden());
        see("system", LIST + "/1").andExpect(status().isForbidden());
        String own = mvc.perform(get(LIST).with(user("unit")).locale(Locale.CHINA))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (int number = 1; number <= 24; number++) {
            boolean listed = own.contains("href=\"" + LIST + "/" + number + "\"");
            see("unit", LIST + "/" + number).andExpect(listed ? status().isOk() : status().isNotFound());
        }
    }

    private String draft(String name) throws Exception {
        String at = mvc.perform(fresh(name, UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(at);
    }

    private static MockHttpServletRequestBuilder fresh(String name, String key) {
        return post(LIST + "/new")
                .param("key", key)
                .param("register.name", name)
                .param("register.nature", "NEW")
                .param("register.unit", "区委组织部")
                .param("register.problem", "7")
                .with(user("office"))
                .with(csrf());
    }

    private int total(String login, String path) throws Exception {
        String page = see(login, path).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return Integer.parseInt(page.replaceAll("(?s).*data-total=\"(\\d+)\".*", "$1"));
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user(login)));
    }

    private ResultActions send(String login, String path, String... filled) throws Exception {
        MockHttpServletRequestBuilder form =
                post(path).param("key", UUID.randomUUID().toString());
        for (int at = 0; at < filled.length; at += 2) {
            form.param(filled[at], filled[at + 1]);
        }
        return mvc.perform(form.locale(Locale.CHINA).with(user(login)).with(csrf()));
    }
}
