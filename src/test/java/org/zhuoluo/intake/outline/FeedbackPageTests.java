package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;

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
        String draft = begun(Files.readString(Path.of("src/test/resources/feedback/notice.txt")));
        page(draft)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("2 个方面、4 项、8 个问题"), containsString("完成率 62.5%"))));
        change(draft, "drop", "1", "node", "3").andExpect(status().is3xxRedirection());
        page(draft).andExpect(content().string(containsString("7 个问题")));
        change(draft, "drop", "1", "node", "4").andExpect(status().isConflict());
        change(draft, "split", "2", "node", "4", "words", "没有").andExpect(status().isUnprocessableContent());
        change(draft, "call", "2", "node", "4", "title", " ").andExpect(status().isUnprocessableContent());
        long problems = count("problems");
        long entries = count("ledger_entries");
        mvc.perform(post(draft + "/problems")
                        .param("version", "2")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(count("problems")).isEqualTo(problems + 7);
        assertThat(count("ledger_entries")).isEqualTo(entries + 7);
        mvc.perform(post(draft + "/problems")
                        .param("version", "3")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isConflict());
        change(draft, "drop", "3", "node", "5").andExpect(status().isConflict());
        assertThat(count("problems")).isEqualTo(problems + 7);
        assertThat(jdbc.sql("select source_number from problems where words = '执法台账不规范' and round_id = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("(2)");
    }

    @Test
    void readsTheNumbersThatWordSetsItself() throws IOException {
        List<String> source = SourceText.word(numbered());
        assertThat(source).containsExactly("一、政治建设方面", "1.学习不够深入", "2.阵地管理有漏洞", "二、民生方面", "1.漏损率高");
        assertThat(OutlineReader.read(source).at(Level.PROBLEM)).hasSize(3);
    }

    @Test
    void refusesWhatItCannotReadAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(multipart(AT)
                        .file(new MockMultipartFile("file", "a.pdf", null, "%PDF-1.7".getBytes()))
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

    private String begun(String text) throws Exception {
        return Objects.requireNonNull(mvc.perform(multipart(AT)
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

    private static byte[] numbered() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            level(list, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
            level(list, 1, STNumberFormat.DECIMAL, "%2.");
            BigInteger id =
                    word.createNumbering().addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
            for (String line : List.of("0政治建设方面", "1学习不够深入", "1阵地管理有漏洞", "0民生方面", "1漏损率高")) {
                XWPFParagraph paragraph = word.createParagraph();
                paragraph.setNumID(id);
                paragraph.setNumILvl(BigInteger.valueOf(line.charAt(0) - '0'));
                paragraph.createRun().setText(line.substring(1));
            }
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void level(CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
        CTLvl one = list.addNewLvl();
        one.setIlvl(BigInteger.valueOf(level));
        one.addNewNumFmt().setVal(format);
        one.addNewLvlText().setVal(text);
        one.addNewStart().setVal(BigInteger.ONE);
    }
}
