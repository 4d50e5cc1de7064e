package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;

/** The form on which a unit says what it did, with files; nothing typed is lost, nothing is written twice. */
@HouseTest
class EntryPageTests {

    private static final String TASK = "/rounds/1/tasks/10.1";

    @Autowired
    private MockMvc mvc;

    private Cookie session;

    /** Files are taken only from somebody with a session of their own. */
    @BeforeEach
    void signIn() throws Exception {
        session = SignedIn.as("unit", mvc);
    }

    @Test
    void showsTheTaskItsMeasuresAndItsIndicator() throws Exception {
        mvc.perform(get(TASK + "/entries?measure=10.1.2").locale(Locale.CHINA).with(user("unit")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"10.1.2\" selected")))
                .andExpect(content().string(containsString("回迁安置户数（户），上次 2,425")))
                .andExpect(content().string(containsString("name=\"key\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"台账 “终版” #1.pdf", "照片(1)＆𠮷.pdf", "关于棚改回迁安置工作推进情况的专题会议纪要及会议签到表和现场照片.pdf"})
    void keepsFilesUnderTheirNamesAndHandsThemOut(String name) throws Exception {
        String words = "附件 " + UUID.randomUUID();
        mvc.perform(form(words).file(new MockMultipartFile("files", name, "application/pdf", pdf(words))))
                .andExpect(redirectedUrl(TASK));
        String page = page("unit");
        Matcher link = Pattern.compile("href=\"(/rounds/1/evidence/[0-9a-f]{64})\"[^>]*>([^<]+)<")
                .matcher(page);
        assertThat(page).contains(words);
        assertThat(link.find()).isTrue();
        assertThat(org.springframework.web.util.HtmlUtils.htmlUnescape(link.group(2)))
                .isEqualTo(name);
        mvc.perform(get(link.group(1)).with(user("unit")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(pdf(words)));
        mvc.perform(get(link.group(1)).with(user("lead"))).andExpect(status().isNotFound());
    }

    @Test
    void refusesAProgramInDisguiseAndKeepsWhatWasTyped() throws Exception {
        byte[] program = {0x4D, 0x5A, (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
        mvc.perform(form("不要丢掉这段话").file(new MockMultipartFile("files", "照片.png", "image/png", program)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不要丢掉这段话")))
                .andExpect(content().string(containsString("照片.png")));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(form("写好的一段话")
                        .param("happenedOn", "十月十二")
                        .param("indicator-0", "回迁安置户数")
                        .param("value-0", "许多"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写好的一段话")))
                .andExpect(content().string(containsString("十月十二")));
        mvc.perform(multipart(TASK + "/entries")
                        .param("key", UUID.randomUUID().toString())
                        .param("words", "没有承诺")
                        .locale(Locale.CHINA)
                        .cookie(session)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请勾选真实性承诺")));
    }

    @Test
    void writesOnceHoweverOftenTheFormIsSent() throws Exception {
        String words = "连点两次 " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 3; time++) {
            mvc.perform(form(words, key)).andExpect(redirectedUrl(TASK));
        }
        assertThat(page("unit").split(Pattern.quote("said\">" + words), -1)).hasSize(2);
    }

    @Test
    void isNotThereForOthers() throws Exception {
        mvc.perform(get(TASK + "/entries").with(user("lead"))).andExpect(status().isNotFound());
        mvc.perform(get(TASK + "/entries").with(user("leader"))).andExpect(status().isForbidden());
        mvc.perform(multipart(TASK + "/entries").param("words", "没有令牌").with(user("unit")))
                .andExpect(status().isForbidden());
    }

    private String page(String login) throws Exception {
        return mvc.perform(get(TASK).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockMultipartHttpServletRequestBuilder form(String words) {
        return form(words, UUID.randomUUID().toString());
    }

    private MockMultipartHttpServletRequestBuilder form(String words, String key) {
        MockMultipartHttpServletRequestBuilder form = multipart(TASK + "/entries");
        form.param("key", key)
                .param("words", words)
                .param("pledge", "1")
                .param("pledged", "true")
                .locale(Locale.CHINA)
                .cookie(session)
                .with(csrf());
        return form;
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.4\n" + content).getBytes(StandardCharsets.UTF_8);
    }
}
