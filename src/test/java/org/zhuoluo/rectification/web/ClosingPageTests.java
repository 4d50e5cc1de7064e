package org.zhuoluo.rectification.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;

/** The office records a closing; what it typed stays until it is right, and afterwards the task is only read. */
@HouseTest
class ClosingPageTests {

    private static final String REASON = "领导小组第五次会议审定，同意销号。";

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "'', 2020-10-12, 领导小组第五次会议审定，同意销号。, 请填写销号编号",
        "整改销〔2020〕1号, 2020-10-12, 领导小组第五次会议审定，同意销号。, 已经用过",
        "整改销〔2020〕971号, 2020-10-13, 领导小组第五次会议审定，同意销号。, 日期不能晚于今日",
        "整改销〔2020〕971号, '', 领导小组第五次会议审定，同意销号。, 请填写日期",
        "整改销〔2020〕971号, 十月十二, 领导小组第五次会议审定，同意销号。, 不是可识别的日期",
        "整改销〔2020〕971号, 2020-10-12, 同意, 请写明理由"
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String number, String day, String reason, String told) throws Exception {
        mvc.perform(closing("15.1", number, day, reason, "office"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(told), containsString(reason))));
        mvc.perform(get("/rounds/1/tasks/15.1").locale(Locale.CHINA).with(user("office")))
                .andExpect(content().string(containsString("登记销号")));
    }

    @Test
    void leavesTheTaskToBeRead() throws Exception {
        String task = "/rounds/1/tasks/11.1";
        mvc.perform(closing("11.1", "整改销〔2020〕972号", "2020-10-12", REASON, "office"))
                .andExpect(redirectedUrl(task));
        mvc.perform(get(task).locale(Locale.CHINA).with(user("unit")))
                .andExpect(content()
                        .string(allOf(
                                containsString("整改销〔2020〕972号，2020年10月12日销号"),
                                containsString(REASON),
                                not(containsString(task + "/entries\"")),
                                not(containsString("/correction\"")))));
        mvc.perform(closing("11.1", "整改销〔2020〕973号", "2020-10-12", REASON, "office"))
                .andExpect(status().isConflict());
    }

    @Test
    void answersTheSameClosingSentAgainAsBefore() throws Exception {
        for (int time = 0; time < 2; time++) {
            mvc.perform(closing("18.1", "整改销〔2020〕974号", "2020-10-12", REASON, "office"))
                    .andExpect(redirectedUrl("/rounds/1/tasks/18.1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "lead", "principal", "leader", "supervisor"})
    void isForTheOfficeAlone(String login) throws Exception {
        mvc.perform(get("/rounds/1/tasks/15.1/closing").with(user(login))).andExpect(status().isForbidden());
        mvc.perform(closing("15.1", "整改销〔2020〕975号", "2020-10-12", REASON, login))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder closing(
            String task, String number, String day, String reason, String login) {
        return post("/rounds/1/tasks/" + task + "/closing")
                .param("closingNumber", number)
                .param("day", day)
                .param("reason", reason)
                .locale(Locale.CHINA)
                .with(user(login))
                .with(csrf());
    }
}
