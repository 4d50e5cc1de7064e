package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.Statements;

/** The six marks on the page of a task and in every list, and the forms that fill and waive them. */
@HouseTest
class DossierPageTests {

    private static final String TASKS = "/rounds/1/tasks/";
    private static final String WHY = "区里已有统一专班，本任务不再单设";

    @Autowired
    private MockMvc mvc;

    @Test
    void showsWhoFilledEachPartWhenAndWithWhichFile() throws Exception {
        Cookie session = SignedIn.as("unit", mvc);
        byte[] pdf = "%PDF-1.4\n方案".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart(TASKS + "11.1/dossier")
                        .file(new MockMultipartFile("files", "补办验收工作方案.pdf", "application/pdf", pdf))
                        .param("key", UUID.randomUUID().toString())
                        .param("slot", "PLAN")
                        .param("words", "")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl(TASKS + "11.1"));
        mvc.perform(act("11.1", "dossier-waiver", "principal2")
                        .param("slot", "MECHANISM")
                        .param("words", WHY))
                .andExpect(redirectedUrl(TASKS + "11.1"));
        String page = page(TASKS + "11.1", "unit");
        String section = page.substring(page.indexOf("id=\"dossier\""), page.indexOf("class=\"timeline\""));
        assertThat(section)
                .contains("补办验收工作方案.pdf")
                .contains("2020年10月12日")
                .contains("区住房和城乡建设局")
                .contains(WHY);
        assertThat(section.split("slot-FILLED", -1)).hasSize(5);
        assertThat(section.split("slot-WAIVED", -1)).hasSize(2);
        assertThat(section.split("slot-MISSING", -1)).hasSize(2);
        mvc.perform(get("/api/v1/rounds/1/tasks/11.1").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(jsonPath("$.dossier.PLAN").value("FILLED"))
                .andExpect(jsonPath("$.dossier.MECHANISM").value("WAIVED"))
                .andExpect(jsonPath("$.dossier.REPORT").value("MISSING"));
    }

    @Test
    void standsAsSixMarksInEveryList() throws Exception {
        for (String list : new String[] {"/rounds/1/tasks", "/rounds/1/my", "/rounds/1/units/9"}) {
            String page = page(list, "office");
            int rows = page.split("class=\"dossier\"", -1).length - 1;
            assertThat(rows).as(list).isPositive();
            assertThat(page.split("class=\"slot ", -1)).as(list).hasSize(6 * rows + 1);
            assertThat(page).contains("<span>专班</span><span class=\"unseen\">");
        }
        mvc.perform(get("/api/v1/rounds/1/tasks?q=10.3").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(jsonPath("$.items[0].dossier.TASK").value("FILLED"))
                .andExpect(jsonPath("$.items[0].dossier.LEDGER").value("MISSING"));
    }

    @Test
    void needsAFixedNumberOfStatements() throws Exception {
        assertThat(Statements.of(mvc, get("/rounds/1/my?view=ALL").with(user("office"))))
                .isEqualTo(Statements.of(mvc, get("/rounds/1/my?view=DUE_SOON").with(user("office"))));
        assertThat(Statements.of(mvc, get("/rounds/1/tasks?size=500").with(user("office"))))
                .isEqualTo(Statements.of(mvc, get("/rounds/1/tasks?size=5").with(user("office"))));
    }

    @Test
    void asksForAFileWhereWordsAreNotEnough() throws Exception {
        mvc.perform(act("10.1", "dossier", "unit").param("slot", "PLAN").param("words", "方案已经印发，正在贯彻落实"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("方案、专班须附材料")))
                .andExpect(content().string(containsString("方案已经印发，正在贯彻落实")));
        mvc.perform(act("10.1", "dossier", "leader").param("slot", "PLAN")).andExpect(status().isForbidden());
        mvc.perform(act("10.1", "dossier", "lead").param("slot", "PLAN")).andExpect(status().isNotFound());
        mvc.perform(act("10.1", "dossier-waiver", "unit").param("slot", "PLAN")).andExpect(status().isForbidden());
    }

    @Test
    void marksAWaivedMeasureWithTheReason() throws Exception {
        String form = page(TASKS + "10.1/measure-waiver", "principal2");
        assertThat(form).contains("value=\"10.1.2\"").doesNotContain("value=\"10.1.1\"");
        mvc.perform(act("10.1", "measure-waiver", "principal2")
                        .param("measure", "10.1.2")
                        .param("words", "短"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(act("10.1", "measure-waiver", "principal2")
                        .param("measure", "10.1.2")
                        .param("words", WHY))
                .andExpect(redirectedUrl(TASKS + "10.1"));
        assertThat(page(TASKS + "10.1", "unit")).contains("免办").contains(WHY).contains("整改措施（已完成 1 / 4）");
        assertThat(page("/rounds/1/measures?q=10.1", "office")).contains("免办");
        mvc.perform(act("10.1", "measure-waiver", "principal").param("measure", "10.1.3"))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder act(String task, String noun, String login) {
        return post(TASKS + task + "/" + noun)
                .locale(Locale.CHINA)
                .with(user(login))
                .with(csrf());
    }

    private String page(String path, String login) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
