package org.zhuoluo.intake.outline;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.Statements;

/** The office brings a feedback in, corrects its draft beside the source, and saves its problems once. */
@HouseTest
class FeedbackPageTests {

    private static final String AT = "/rounds/1/feedback";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsTheNoticeInAndSavesItsProblemsOnce() throws Exception {
        String draft = begun(prepared("第二轮巡视"), notice());
        page(draft)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("2 个方面、4 项、8 个问题"), containsString("完成率 62.5%"))));
        change(draft, "drop", "1", "node", "3").andExpect(status().is3xxRedirection());
        page(draft).andExpect(content().string(containsString("7 个问题")));
        change(draft, "drop", "1", "node", "4").andExpect(status().isConflict());
        change(draft, "split", "2", "node", "4", "words", "没有")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("href=\"#words4\""), containsString("id=\"words4\""))));
        change(draft, "call", "2", "node", "4", "title", " ").andExpect(status().isUnprocessableContent());
        long problems = count("problems");
        long entries = count("ledger_entries");
        save(draft, "2").andExpect(status().is3xxRedirection());
        assertThat(count("problems")).isEqualTo(problems + 7);
        assertThat(count("ledger_entries")).isEqualTo(entries + 7);
        save(draft, "3").andExpect(status().isConflict());
        change(draft, "drop", "3", "node", "5").andExpect(status().isConflict());
        assertThat(count("problems")).isEqualTo(problems + 7);
        assertThat(jdbc.sql("select source_number from problems where words = '执法台账不规范' and round_id > 1")
                        .query(String.class)
                        .single())
                .isEqualTo("(2)");
    }

    @Test
    void saysWhereThePaperCanBeReadInMoreThanOneWay() throws Exception {
        String draft =
                begun(AT, Files.readString(Path.of("src/test/resources/feedback/numbers-missing-and-doubled.txt")));
        page(draft)
                .andExpect(content()
                        .string(allOf(
                                containsString("7 处请对照原文核对"),
                                containsString("编号“3.”与上一条重复。"),
                                containsString("没有编号，归在此条"),
                                containsString("href=\"#p4\""))));
        mvc.perform(get(draft).param("lang", "en").with(user("office"))).andExpect(status().isOk());
    }

    @Test
    void takesNoFeedbackOnceTheListIsAtWork() throws Exception {
        String draft = begun(AT, notice());
        page(draft)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("项任务认领，问题数是完成率的分母"),
                                containsString("/rounds/new"),
                                not(containsString("存为 8 个问题")))));
        long problems = count("problems");
        save(draft, "1").andExpect(status().isConflict()).andExpect(content().string(containsString("不再整批存入反馈意见")));
        assertThat(count("problems")).isEqualTo(problems);
        page(draft).andExpect(content().string(containsString("草稿")));
        mvc.perform(get(AT).with(user("office"))).andExpect(content().string(containsString("请另建轮次")));
        assertThat(Statements.of(mvc, get(draft).with(user("office")))).isLessThanOrEqualTo(11);
    }

    @Test
    void laysTheSameWordsOnceAndRecommendationsApart() throws Exception {
        String at = prepared("第三轮巡视");
        String text = "一、政治建设方面\n（一）学习不够\n1.次数少\n（二）阵地不牢，没有台账\n二、意见建议\n1.建议加强学习";
        save(begun(at, text), "1").andExpect(status().is3xxRedirection());
        int round = Integer.parseInt(at.replaceAll("\\D", ""));
        assertThat(jdbc.sql("""
                                select number || ' ' || words || ' ' || coalesce(item::text, '-') from problems
                                where round_id = ? order by position
                                """).param(round).query(String.class).list())
                .containsExactly("1 次数少 1", "2 阵地不牢，没有台账 -", "J1 建议加强学习 -");
        save(begun(at, text), "1").andExpect(status().is3xxRedirection());
        save(begun(at, text + "\n2.建议建立台账"), "1").andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select number from problems where round_id = ? order by position")
                        .param(round)
                        .query(String.class)
                        .list())
                .containsExactly("1", "2", "J1", "J2");
        String bare = begun(at, text);
        change(bare, "promote", "1", "node", "3");
        change(bare, "promote", "2", "node", "3");
        save(bare, "3")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("之下没有问题，存入后将丢失"), containsString("次数少"))));
    }

    @Test
    void beginsOneDraftOfAFormSentTwiceAndKeepsWordsThatCameTooLate() throws Exception {
        String at = prepared("第四轮巡视");
        String id = "11111111-2222-3333-4444-555555555555";
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(multipart(at)
                            .param("id", id)
                            .param("text", notice())
                            .cookie(SignedIn.as("office", mvc))
                            .with(csrf()))
                    .andExpect(redirectedUrl(at + "/" + id));
        }
        change(at + "/" + id, "demote", "1", "node", "1").andExpect(status().is3xxRedirection());
        change(at + "/" + id, "call", "1", "node", "4", "title", "我改的表述")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("我改的表述"), containsString("name=\"version\" value=\"2\""))));
        mvc.perform(multipart(AT)
                        .param("id", id)
                        .param("text", "一、方面")
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusesWhatItCannotReadAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(multipart(AT)
                        .file(new MockMultipartFile(
                                "file", "a.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                        .param("name", "第一次反馈")
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("这是 PDF"), containsString("第一次反馈"))));
        mvc.perform(multipart(AT)
                        .param("text", "  \n ")
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(AT).with(user("unit"))).andExpect(status().isForbidden());
        mvc.perform(get(AT + "/00000000-0000-0000-0000-000000000000").with(user("office")))
                .andExpect(status().isNotFound());
    }

    private static String notice() throws IOException {
        return Files.readString(Path.of("src/test/resources/feedback/notice.txt"));
    }

    /** A round in which nothing is claimed yet, as the office opens it before a feedback comes in. */
    private String prepared(String name) throws Exception {
        String at = Objects.requireNonNull(mvc.perform(post("/rounds/new")
                        .param("name", name)
                        .param("from", "2020-10-01")
                        .param("to", "2021-03-31")
                        .with(user("office"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return at.replace("/my", "/feedback");
    }

    private ResultActions save(String draft, String version) throws Exception {
        return mvc.perform(post(draft + "/problems")
                .param("version", version)
                .with(user("office"))
                .with(csrf()));
    }

    private String begun(String at, String text) throws Exception {
        return Objects.requireNonNull(mvc.perform(multipart(at)
                        .param("text", text)
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions page(String draft) throws Exception {
        return mvc.perform(get(draft).with(user("office")));
    }

    private ResultActions change(String draft, String deed, String version, String... said) throws Exception {
        var request = post(draft + "/changes/" + deed).param("version", version);
        for (int at = 0; at < said.length; at += 2) {
            request.param(said[at], said[at + 1]);
        }
        return mvc.perform(request.with(user("office")).with(csrf()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
