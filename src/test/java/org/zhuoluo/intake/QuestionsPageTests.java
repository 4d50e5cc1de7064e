package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/** A question about a workbook is answered on the page or by a program before anything is written. */
@HouseTest
class QuestionsPageTests {

    private static final Path FILE = Path.of("src/test/resources/cases/bug-deadline-part-of-month.xlsx");
    private static final String ID = "任务清单/4/整改时限";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    private byte[] file;
    private int round;

    @BeforeEach
    void comeIn() throws Exception {
        Person office = organisation.findPerson("office").orElseThrow();
        file = Files.readAllBytes(FILE);
        round = rounds.open(
                        "须先确认" + rounds.list(office).size(),
                        LocalDate.of(2020, 10, 1),
                        LocalDate.of(2021, 3, 31),
                        false,
                        office)
                .id();
    }

    @Test
    void isAskedOnThePageAndKeepsWhatWasAnswered() throws Exception {
        String page = mvc.perform(multipart("/rounds/" + round + "/import")
                        .file(new MockMultipartFile("file", "台账.xlsx", null, file))
                        .locale(Locale.CHINA)
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("有 1 处须先确认"),
                                containsString("“2020年12月初”没有说定是哪一天"),
                                containsString("value=\"" + ID + "\""),
                                containsString("时限读法（2 种写法）"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String token = token(page);
        applied(token, "月初")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("value=\"月初\""), containsString("答复“月初”看不出日期"))));
        applied(token, "").andExpect(status().isUnprocessableContent());
        applied(token, "2020-12-05, 星期六").andExpect(status().isUnprocessableContent());
        applied(token, "2020-12-05").andExpect(redirectedUrl("/rounds/" + round));
        mvc.perform(get("/rounds/" + round + "/tasks/3.1").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(allOf(containsString("2020年12月初"), containsString("2020年12月5日"))));
    }

    @Test
    void isTakenAsProposedWhereThatIsAgreedTo() throws Exception {
        byte[] body = file;
        mvc.perform(post("/api/v1/rounds/" + round + "/imports?mode=apply")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(body)
                        .with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.questions[0].id").value(ID))
                .andExpect(jsonPath("$.questions[0].proposal").value("2020-12-10"));
        MockPart answers = new MockPart(
                "answers",
                "[{\"id\":\"%s\",\"value\":\"2020-12-08\"}]".formatted(ID).getBytes(StandardCharsets.UTF_8));
        answers.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        mvc.perform(multipart("/api/v1/rounds/" + round + "/imports?mode=apply")
                        .file(new MockMultipartFile("file", "台账.xlsx", null, body))
                        .part(answers)
                        .with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions").isEmpty());
        mvc.perform(get("/api/v1/rounds/" + round + "/tasks/3.1").with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(jsonPath("$.deadlineWords").value("2020年12月初"))
                .andExpect(jsonPath("$.deadline").value("2020-12-08"));
    }

    @Test
    void showsWhichDayAPhraseMeans() throws Exception {
        String at = "/rounds/" + round + "/time";
        mvc.perform(get(at).param("words", "12月上旬").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(containsString("读作 2020年12月10日")));
        mvc.perform(get(at).param("words", "<b>12月初").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(containsString("“&lt;b&gt;12月初”看不出日期")));
        mvc.perform(get(at).with(user("leader"))).andExpect(status().isForbidden());
    }

    private ResultActions applied(String token, String answer) throws Exception {
        return mvc.perform(post("/rounds/" + round + "/import/application")
                .param("token", token)
                .param("question", ID)
                .param("answer", answer)
                .locale(Locale.CHINA)
                .with(user("office"))
                .with(csrf()));
    }

    /** The name under which the file of a preview waits. */
    static String token(String page) {
        Matcher matcher = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
