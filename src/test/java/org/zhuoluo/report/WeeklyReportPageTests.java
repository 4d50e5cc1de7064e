package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;

/** The office words and issues a week; two who write at once lose nothing typed; others read. */
@HouseTest
class WeeklyReportPageTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void keepsWhatIsTypedWhenSomebodyElseWroteFirst() throws Exception {
        String week = "2020-W35";
        write(week, 0, "甲先写的话").andExpect(redirectedUrl(page(week)));
        write(week, 0, "乙后写的话")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("乙后写的话"), containsString("甲先写的话"))));
        write(week, 1, "甲先写的话，乙后写的话").andExpect(redirectedUrl(page(week)));
        write(week, 2, "长".repeat(5001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("长".repeat(5001))));
    }

    @Test
    void isReadOnlyOnceIssued() throws Exception {
        String week = "2020-W34";
        mvc.perform(get(page(week)).with(user("office")))
                .andExpect(content().string(containsString(page(week) + "/issue")));
        issue(week, "office").andExpect(redirectedUrl(page(week)));
        mvc.perform(get(page(week)).with(user("office")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Word 文稿样式：自带模板"),
                                not(containsString(page(week) + "/issue")),
                                not(containsString("<textarea")))));
        issue(week, "office").andExpect(status().isConflict());
        write(week, 0, "补充")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("补充")));
    }

    @Test
    void isTakenAwayAsAWordFileNamedAfterRoundAndWeek() throws Exception {
        byte[] paper = mvc.perform(get(page("2020-W41") + ".docx").with(user("leader")))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION,
                                allOf(containsString("attachment"), containsString("2020-W41.docx"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(paper).startsWith('P', 'K');
    }

    @Test
    void isTakenAwayAsPdfWithTheFiguresOfTheScreen() throws Exception {
        String screen = mvc.perform(get(page("2020-W41")).with(user("leader")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (String address : new String[] {page("2020-W41"), "/api/v1" + page("2020-W41")}) {
            byte[] paper = mvc.perform(get(address + ".pdf").with(user("leader")))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (PDDocument pdf = Loader.loadPDF(paper)) {
                String said = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(said).contains("69个问题已整改销号56个，完成率81.2%");
                assertThat(screen.replaceAll("<[^>]+>|\\s", "")).contains("69个问题已整改销号56个，完成率81.2%");
            }
        }
        mvc.perform(get(page("2020-W41") + ".pdf").with(user("unit"))).andExpect(status().isForbidden());
    }

    @Test
    void namesEveryWeekOfTheRoundAndNoOther() throws Exception {
        mvc.perform(get("/rounds/1/weekly-reports").with(user("office")))
                .andExpect(content()
                        .string(allOf(
                                containsString(page("2020-W41")),
                                containsString(page("2020-W42")),
                                not(containsString(page("2020-W43"))))));
        for (String week : new String[] {"2020-W43", "2020-W99", "now"}) {
            mvc.perform(get(page(week)).with(user("office"))).andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "supervisor"})
    void isReadByThoseWhoSeeTheRound(String login) throws Exception {
        mvc.perform(get(page("2020-W41")).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<textarea"))));
        issue("2020-W41", login).andExpect(status().isForbidden());
    }

    private ResultActions write(String week, int version, String words) throws Exception {
        return mvc.perform(post(page(week) + "/words")
                .param("version", Integer.toString(version))
                .param("WORK", words)
                .with(csrf())
                .with(user("office")));
    }

    private ResultActions issue(String week, String login) throws Exception {
        return mvc.perform(
                post(page(week) + "/issue").param("version", "0").with(csrf()).with(user(login)));
    }

    private static String page(String week) {
        return "/rounds/1/weekly-reports/" + week;
    }
}
