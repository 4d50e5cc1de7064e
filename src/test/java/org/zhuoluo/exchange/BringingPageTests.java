package org.zhuoluo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.AtOnce;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;

/** The page on which a table comes back: looked at as often as one likes, written once. */
@HouseTest
class BringingPageTests {

    private static final String PAGE = "/rounds/1/workbook/changes";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Acting acting;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void thePreviewShowsOldAndNewAndCanBeOpenedAgain() throws Exception {
        String task = desk.underWay().get(0);
        String at = brought(edited(BookForm.TASKS, task, "任务编号", "责任人", "<b>王××</b>", "office"), "office");
        for (int times = 0; times < 2; times++) {
            mvc.perform(get(at).with(user("office")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("带回预览：整改总台账"),
                                    containsString("改动 1 行、1 格"),
                                    containsString("&lt;b&gt;王××&lt;/b&gt;"),
                                    containsString("name=\"row-" + task + "\""),
                                    not(containsString("??")))));
        }
        mvc.perform(get(at).with(user("office")).cookie(new Cookie("zhuoluo-language", "en")))
                .andExpect(content()
                        .string(allOf(containsString("1 rows and 1 cells changed"), not(containsString("??")))));
        mvc.perform(get(at).with(user("unit"))).andExpect(status().isConflict());
        mvc.perform(get(at.replace("/rounds/1/", "/rounds/99/")).with(user("office")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() throws Exception {
        String task = desk.underWay("unit").get(0);
        String at = brought(edited(BookForm.WEEKLY, task, "整改项编号", "本周具体完成情况", "本周进展一句", "unit"), "unit");
        String page = page(at, "unit");
        assertThat(page).contains("name=\"pledged\"", "真实性承诺");
        long before = desk.entries();
        mvc.perform(apply(at, page, Map.of(), "unit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("须勾选真实性承诺")));
        Map<String, String> pledged = Map.of("pledged", hidden(page, "pledged"));
        mvc.perform(apply(at, page, pledged, "unit"))
                .andExpect(redirectedUrl("/rounds/1/workbook?rows=tasks"))
                .andExpect(flash().attribute("flash", "bring.applied"));
        assertThat(desk.entries()).isEqualTo(before + 1);
        mvc.perform(apply(at, page, pledged, "unit"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经写入")));
        mvc.perform(get(at).with(user("unit"))).andExpect(status().isConflict());
        assertThat(desk.entries()).isEqualTo(before + 1);
    }

    @Test
    void ofTwoPressesAtOnceOneWrites() throws Exception {
        String task = desk.underWay("unit").get(1);
        for (int time = 0; time < AtOnce.few(3); time++) {
            String words = "同时按下第" + time + "次";
            String at = brought(edited(BookForm.WEEKLY, task, "整改项编号", "本周具体完成情况", words, "unit"), "unit");
            String page = page(at, "unit");
            Map<String, String> pledged = Map.of("pledged", hidden(page, "pledged"));
            long before = desk.entries();
            Callable<Integer> press = () -> AtOnce.status(mvc, null, apply(at, page, pledged, "unit"));
            assertThat(AtOnce.both(press, press)).containsExactlyInAnyOrder(302, 409);
            assertThat(desk.entries()).isEqualTo(before + 1);
        }
    }

    @Test
    void aConflictKeepsItsChoiceUntilAllAreMade() throws Exception {
        String task = desk.underWay().get(2);
        byte[] file = edited(BookForm.TASKS, task, "任务编号", "责任人", "表中××", "office");
        acting.act(1, task, Act.PLAN, Filled.of(Map.of("person", "另改××")), desk.person("office"), null);
        String at = brought(file, "office");
        String page = page(at, "office");
        assertThat(page).contains("冲突", "另改××", "1 行与他人的改动冲突");
        mvc.perform(apply(at, page, Map.of(), "office"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("冲突的行须逐行选定")));
        acting.act(1, task, Act.PLAN, Filled.of(Map.of("person", "又改××")), desk.person("office"), null);
        mvc.perform(apply(at, page, Map.of("row-" + task, "mine"), "office"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("又改××"), containsString("重新核对"))));
        mvc.perform(apply(at, page(at, "office"), Map.of("row-" + task, "theirs"), "office"))
                .andExpect(status().is3xxRedirection());
        Book now = Book.of(desk.out(BookForm.TASKS, "office"));
        assertThat(now.get(now.row("任务编号", task), "责任人")).isEqualTo("又改××");
    }

    @Test
    void saysWhatItCannotTakeAndShowsNobodyElseTheDoor() throws Exception {
        mvc.perform(upload("kein Buch".getBytes(java.nio.charset.StandardCharsets.UTF_8), "office"))
                .andExpect(status().isUnprocessableContent());
        byte[] told = edited(BookForm.TASKS, desk.underWay().get(3), "任务编号", "状态", "已销号", "office");
        mvc.perform(get(brought(told, "office")).with(user("office")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("状态"), containsString("不能由表格修改"))));
        mvc.perform(upload(told, "leader")).andExpect(status().isForbidden());
        mvc.perform(upload(told, "supervisor")).andExpect(status().isForbidden());
        mvc.perform(get(PAGE + "/none").with(user("office"))).andExpect(status().isConflict());
    }

    private byte[] edited(BookForm form, String key, String keyHeader, String header, String text, String login)
            throws IOException {
        Book book = Book.of(desk.out(form, login));
        var row = book.row(keyHeader, key);
        String before = form == BookForm.WEEKLY ? "\n" + book.get(row, header) : "";
        return book.set(row, header, text + before).saved();
    }

    private RequestBuilder upload(byte[] file, String login) throws Exception {
        return multipart(PAGE)
                .file(new MockMultipartFile("file", "改好的.xlsx", null, file))
                .cookie(SignedIn.as(login, mvc))
                .with(csrf());
    }

    private String brought(byte[] file, String login) throws Exception {
        return Objects.requireNonNull(mvc.perform(upload(file, login))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String page(String at, String login) throws Exception {
        return mvc.perform(get(at).with(user(login))).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder apply(
            String at, String page, Map<String, String> chosen, String login) {
        MockHttpServletRequestBuilder request = post(PAGE + "/application")
                .param("token", at.substring(at.lastIndexOf('/') + 1))
                .param("digest", hidden(page, "digest"))
                .with(user(login))
                .with(csrf());
        chosen.forEach(request::param);
        return request;
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
