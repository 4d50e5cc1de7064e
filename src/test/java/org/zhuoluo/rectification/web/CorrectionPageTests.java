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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;

/** A wrong entry is put right by a later one; both stay to be read. */
@HouseTest
class CorrectionPageTests {

    private static final String TASK = "/rounds/1/tasks/10.1";

    @Autowired
    private MockMvc mvc;

    @Test
    void startsWithWhatTheEntrySays() throws Exception {
        List<String> byTheUnit = links("unit");
        String oldest = byTheUnit.get(byTheUnit.size() - 1);
        mvc.perform(get(oldest).locale(Locale.CHINA).with(user("unit")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("更正记录")))
                .andExpect(content().string(containsString("双组长工作组成立")))
                .andExpect(content().string(containsString("name=\"done\" value=\"true\" checked")));
    }

    @Test
    void keepsTheWrongEntryBesideTheRightOne() throws Exception {
        String form = links("unit").get(1);
        String words = "留守施工人员应为186人 " + UUID.randomUUID();
        mvc.perform(correction(form, "unit", words, false))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
        mvc.perform(correction(form, "unit", words, true)).andExpect(redirectedUrl(TASK));
        assertThat(page("unit")).contains(words, "留守施工人员168人", "已更正").doesNotContain("href=\"" + form + "\"");
        mvc.perform(correction(form, "unit", "再改一次", true))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("这条记录已被更正")));
    }

    @Test
    void belongsToTheUnitThatSaidItAndToTheOffice() throws Exception {
        List<String> byTheUnit = links("unit");
        List<String> byTheOffice = links("office");
        String ofTheBureau = byTheUnit.get(0);
        assertThat(byTheOffice).containsAll(byTheUnit).hasSizeGreaterThan(byTheUnit.size());
        assertThat(links("leader")).isEmpty();
        String ofAnotherUnit = byTheOffice.stream()
                .filter(link -> !byTheUnit.contains(link))
                .findFirst()
                .orElseThrow();
        mvc.perform(get(ofAnotherUnit).with(user("unit"))).andExpect(status().isForbidden());
        mvc.perform(correction(ofAnotherUnit, "unit", "替别人改", true)).andExpect(status().isForbidden());
        mvc.perform(get(ofTheBureau).with(user("lead"))).andExpect(status().isNotFound());
        mvc.perform(get(TASK + "/entries/" + UUID.randomUUID() + "/correction").with(user("office")))
                .andExpect(status().isNotFound());
    }

    /** The corrections a person is offered on the task's page, newest entry first. */
    private List<String> links(String login) throws Exception {
        return Pattern.compile("href=\"(" + TASK + "/entries/[0-9a-f-]{36}/correction)\"")
                .matcher(page(login))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String page(String login) throws Exception {
        return mvc.perform(get(TASK).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder correction(String form, String login, String words, boolean pledged) {
        MockHttpServletRequestBuilder sent = post(form)
                .param("key", UUID.randomUUID().toString())
                .param("words", words)
                .param("pledge", "1")
                .locale(Locale.CHINA)
                .with(user(login))
                .with(csrf());
        return pledged ? sent.param("pledged", "true") : sent;
    }
}
