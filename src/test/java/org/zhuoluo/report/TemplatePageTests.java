package org.zhuoluo.report;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.Statements;
import org.zhuoluo.report.paper.Placeholder;
import org.zhuoluo.report.paper.Sample;
import org.zhuoluo.report.paper.Template;

/** The office takes templates away and brings them back; what is wrong is said, and what was typed stays. */
@HouseTest
class TemplatePageTests {

    private static final String ALL = "/rounds/1/templates";

    @Autowired
    private MockMvc mvc;

    @Test
    void listsEveryKindAndEveryPlaceholder() throws Exception {
        String page = mvc.perform(get(ALL).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("整改一周报告", "任务书", "自带模板").doesNotContain("??");
        for (PaperKind kind : PaperKind.values()) {
            assertThat(page)
                    .contains(ALL + "/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/versions/")
                    .contains(
                            ALL + "/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-workbook/versions/");
        }
        for (Placeholder one : Placeholder.values()) {
            assertThat(page).contains(one.written());
        }
        for (Sample one : Sample.values()) {
            assertThat(page).contains(one.written());
        }
    }

    @Test
    void givesAndTakesWorkbooksBesideWord() throws Exception {
        String page = ALL + "/task-list-workbook";
        mvc.perform(get(page + "/versions/0.xlsx").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Template.HOUSE_WORKBOOK.file()));
        mvc.perform(get(page + "/versions/0.docx").with(user("office"))).andExpect(status().isNotFound());
        mvc.perform(get(ALL + "/task-list/versions/0.xlsx").with(user("office")))
                .andExpect(status().isNotFound());
        upload("task-list-workbook", TemplateDraft.house().bytes(), "拿错了")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是 .xlsx 文件")));
        byte[] broken = WorkbookDraft.house().write(20, 2, "{{其号}}").bytes();
        upload("task-list-workbook", broken, "加期号")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("工作表“模板”第 20 行 C 列：没有占位符 {{其号}}，是否应为 {{期号}}？")));
        upload("task-list-workbook", WorkbookDraft.house().bytes(), "换字体").andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content()
                        .string(allOf(
                                containsString("“任务清单”的 Excel 模板"),
                                containsString("换字体"),
                                containsString(page + "/versions/1.xlsx"),
                                containsString("accept=\".xlsx\""))));
        mvc.perform(get(ALL + "/task-list").with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("尚未上传过模板")));
        mvc.perform(get(ALL).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("换字体")));
    }

    @Test
    void asksTheDatabaseTheSameHoweverManyKinds() throws Exception {
        assertThat(Statements.of(mvc, get(ALL).with(user("office")))).isLessThanOrEqualTo(8);
    }

    @Test
    void givesTheHousesOwnUnderItsName() throws Exception {
        mvc.perform(get(ALL + "/task-book/versions/0.docx").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Template.HOUSE.file()))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment")));
        mvc.perform(get(ALL + "/task-book/versions/1.docx").with(user("office")))
                .andExpect(status().isNotFound());
        mvc.perform(get(ALL + "/poster").with(user("office"))).andExpect(status().isNotFound());
        mvc.perform(get("/rounds/99/templates").with(user("office"))).andExpect(status().isNotFound());
    }

    @Test
    void showsAnEmptyHistoryAndThenWhatWasUploaded() throws Exception {
        String page = ALL + "/archive-list";
        mvc.perform(get(page).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(allOf(containsString("尚未上传过模板"), not(containsString(page + "/return")))));
        upload("archive-list", TemplateDraft.house().above("{{单位}}").bytes(), "加单位名称")
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content()
                        .string(allOf(
                                containsString("第 1 版"),
                                containsString("加单位名称"),
                                containsString("我们的模板.docx"),
                                containsString(page + "/return"))));
        mvc.perform(post(page + "/return").with(user("office")).with(csrf()).param("note", "还用原来的"))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(ALL).with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("还用原来的")));
        mvc.perform(post(page + "/return").with(user("office")).with(csrf()).param("note", "再退一次"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("再退一次")));
    }

    @Test
    void saysWhatIsWrongAndWhereAndKeepsTheNote() throws Exception {
        byte[] broken = TemplateDraft.house().above("{{标题 }}和{{其号}}").bytes();
        upload("letter", broken, "改了红头")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("正文第 8 段：没有占位符 {{其号}}，是否应为 {{期号}}？"),
                                containsString("正文第 8 段：占位符 {{标题}} 须独占一段"),
                                containsString("改了红头"))));
        upload("letter", broken, "x".repeat(501))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(501))));
        upload("letter", TemplateDraft.house().bytes(), " ").andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(ALL + "/letter/versions")
                        .param("note", "没有文件")
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get(ALL + "/letter").with(user("office")).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("尚未上传过模板")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "principal", "leader", "supervisor", "system", "security", "audit"})
    void isClosedToEverybodyElse(String login) throws Exception {
        mvc.perform(get(ALL).with(user(login))).andExpect(status().isForbidden());
        mvc.perform(get(ALL + "/letter/versions/0.docx").with(user(login))).andExpect(status().isForbidden());
        mvc.perform(get(ALL + "/letter-workbook/versions/0.xlsx").with(user(login)))
                .andExpect(status().isForbidden());
        mvc.perform(post(ALL + "/letter/return").with(user(login)).with(csrf())).andExpect(status().isForbidden());
    }

    private ResultActions upload(String kind, byte[] file, String note) throws Exception {
        return mvc.perform(multipart(ALL + "/" + kind + "/versions")
                .file(new MockMultipartFile("files", "我们的模板.docx", null, file))
                .param("note", note)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .cookie(SignedIn.as("office", mvc))
                .with(csrf()));
    }
}
