package org.zhuoluo.intake;

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

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.StillClock;

/** A workbook is looked at, then applied as it was looked at, once; what is wrong in it is named by place. */
@HouseTest
class ImportPageTests {

    private static final String PAGE = "/rounds/1/import";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StillClock clock;

    private Cookie office;

    @BeforeEach
    void signIn() throws Exception {
        office = SignedIn.as("office", mvc);
    }

    @Test
    void appliesWhatWasLookedAtOnce() throws Exception {
        String token = tokenOf(preview(office, workbook("96", "2020年12月底前"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有错误。应用后：新建")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        mvc.perform(get("/rounds/1/problems/96").with(user("office"))).andExpect(status().isNotFound());
        apply(token).andExpect(redirectedUrl("/rounds/1"));
        mvc.perform(get("/rounds/1/problems/96").with(user("office")))
                .andExpect(content().string(containsString("补充的问题")));
        apply(token).andExpect(status().isConflict()).andExpect(content().string(containsString("请重新选择")));
        preview(office, workbook("96", "2020年12月底前"))
                .andExpect(content().string(allOf(containsString("也没有任何变化"), not(containsString("应用</button>")))));
    }

    @Test
    void namesWhatIsWrongByPlaceInTheReadersLanguage() throws Exception {
        byte[] faulty = workbook("97", "尽快");
        preview(office, faulty)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("有 1 处错误，均未导入"),
                                containsString("任务清单"),
                                containsString("整改时限"),
                                containsString("尽快"),
                                not(containsString("应用</button>")))));
        mvc.perform(multipart(PAGE)
                        .file("file", faulty)
                        .cookie(office, new Cookie("zhuoluo-language", "en"))
                        .with(csrf()))
                .andExpect(content().string(containsString("One thing is wrong")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no workbook at all", "%PDF-1.7"})
    void saysWhatAFileIsNot(String text) throws Exception {
        preview(office, text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(text.isEmpty() ? "文件是空的" : "这不是工作簿")));
    }

    @Test
    void waitsAnHourForThePersonWhoLookedAtIt() throws Exception {
        String token = tokenOf(preview(office, workbook("98", "长期坚持"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        clock.moveTo(StillClock.TODAY.plusDays(1));
        apply(token).andExpect(status().isConflict());
        apply("../../etc/passwd").andExpect(status().isConflict());
        apply("00000000-0000-0000-0000-000000000000").andExpect(status().isConflict());
    }

    @Test
    void isForTheOfficeAlone() throws Exception {
        for (String login : new String[] {"unit", "principal", "leader", "supervisor"}) {
            preview(SignedIn.as(login, mvc), workbook("99", "长期坚持")).andExpect(status().isForbidden());
        }
    }

    @Test
    void takesItsOwnBlankWorkbookBack() throws Exception {
        byte[] blank = mvc.perform(get(PAGE + "/template.xlsx").with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        preview(office, blank).andExpect(status().isOk()).andExpect(content().string(containsString("也没有任何变化")));
    }

    private ResultActions preview(Cookie session, byte[] file) throws Exception {
        return mvc.perform(multipart(PAGE)
                .file(new MockMultipartFile("file", "补充.zip", null, file))
                .locale(Locale.CHINA)
                .cookie(session)
                .with(csrf()));
    }

    private ResultActions apply(String token) throws Exception {
        return mvc.perform(
                post(PAGE + "/application").param("token", token).with(csrf()).with(user("office")));
    }

    private static String tokenOf(String page) {
        assertThat(page).contains("name=\"token\"");
        return page.replaceAll("(?s).*name=\"token\" value=\"([0-9a-f-]{36})\".*", "$1");
    }

    private static byte[] workbook(String problem, String deadline) throws IOException {
        String task = problem + ".1";
        return ArrivalTests.zip(Map.of(
                "问题清单.csv", csv("问题编号,清单类别,反馈问题\n" + problem + ",巡视反馈,补充的问题\n"),
                "任务清单.csv",
                        csv("任务编号,问题编号,整改任务,整改类型,牵头单位,责任单位,整改时限\n" + task + "," + problem + ",核查,限期整改,区委办,区委办,"
                                + deadline + "\n"),
                "整改措施.csv", csv("任务编号,措施序号,整改措施\n" + task + ",1,逐户核查\n")));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
