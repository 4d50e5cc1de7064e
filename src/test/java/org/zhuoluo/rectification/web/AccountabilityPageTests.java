package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;

/** The accountability register: three units of count, no names, wrong rows declared void and kept. */
@HouseTest
class AccountabilityPageTests {

    private static final String LIST = "/rounds/1/accountability";

    @Autowired
    private MockMvc mvc;

    @Test
    void countsThreeUnitsApart() throws Exception {
        assertThat(sums("leader")).isEqualTo("11 28 42");
    }

    @Test
    void addsARowAndDeclaresItVoid() throws Exception {
        String before = sums("office");
        mvc.perform(get(LIST + "/new").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(containsString("不得填写姓名")));
        mvc.perform(get(LIST + "/5/voiding").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(containsString("name=\"register.void-reason\"")));
        send(
                        "office",
                        LIST + "/new",
                        "register.accountability",
                        "CASE_FILED",
                        "register.quantity",
                        "3",
                        "register.on",
                        "2020-10-10",
                        "register.note",
                        "登记错误的案件三件")
                .andExpect(redirectedUrl(LIST));
        String page = page("office");
        String number = page.replaceAll("(?s).*accountability/(\\d+)/voiding.*", "$1");
        assertThat(sums("office")).isNotEqualTo(before);
        send("office", LIST + "/" + number + "/voiding", "register.void-reason", "重复")
                .andExpect(status().isUnprocessableContent());
        send("office", LIST + "/" + number + "/voiding", "register.void-reason", "与上月已登记的案件重复，予以作废。")
                .andExpect(redirectedUrl(LIST));
        assertThat(sums("office")).isEqualTo(before);
        assertThat(page("supervisor")).contains("class=\"voided\"").contains("与上月已登记的案件重复");
        send("office", LIST + "/" + number + "/voiding", "register.void-reason", "再作废一次应当被系统拒绝。")
                .andExpect(status().isConflict());
        mvc.perform(get("/rounds/1").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(containsString("data-count=\"42\"")));
    }

    @Test
    void refusesWhatNamesAPersonOrCannotBeCounted() throws Exception {
        send(
                        "office",
                        LIST + "/new",
                        "register.accountability",
                        "SANCTION",
                        "register.quantity",
                        "1",
                        "register.on",
                        "2020-10-10",
                        "register.note",
                        "电话 138 1234 5678")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("138 1234 5678")));
        send(
                        "office",
                        LIST + "/new",
                        "register.accountability",
                        "SANCTION",
                        "register.quantity",
                        "0",
                        "register.on",
                        "2020-10-10")
                .andExpect(status().isUnprocessableContent());
        send(
                        "office",
                        LIST + "/new",
                        "register.accountability",
                        "SANCTION",
                        "register.quantity",
                        "1.5",
                        "register.on",
                        "2020-10-10")
                .andExpect(status().isUnprocessableContent());
        send(
                        "office",
                        LIST + "/new",
                        "register.accountability",
                        "SANCTION",
                        "register.quantity",
                        "1",
                        "register.on",
                        "2020-10-13")
                .andExpect(status().isUnprocessableContent());
        assertThat(page("office")).doesNotContain("138 1234 5678");
    }

    @Test
    void isWrittenByTheOfficeOnly() throws Exception {
        for (String login : new String[] {"leader", "supervisor", "unit", "system"}) {
            send(login, LIST + "/new", "register.quantity", "1").andExpect(status().isForbidden());
            send(login, LIST + "/1/voiding", "register.void-reason", "没有权限的人不能作废登记。")
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get(LIST).with(user("unit"))).andExpect(status().isForbidden());
        mvc.perform(get(LIST).with(user("leader"))).andExpect(content().string(not(containsString("/voiding"))));
        send("office", LIST + "/9999/voiding", "register.void-reason", "没有这一条，不能作废登记。")
                .andExpect(status().isNotFound());
    }

    private String sums(String login) throws Exception {
        String foot = page(login).replaceAll("(?s).*<tfoot>(.*)</tfoot>.*", "$1");
        return foot.replaceAll("(?s)<small.*", "")
                .replaceAll("(?s)<th.*?</th>|<[^>]+>", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private String page(String login) throws Exception {
        return mvc.perform(get(LIST).locale(Locale.CHINA).with(user(login)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
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
