package org.zhuoluo.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.supervision.LetterFilter;
import org.zhuoluo.supervision.Letters;

/** The letters of a round, a letter as a paper, and the forms for what concerns whole problems; each for those it concerns. */
@HouseTest
class LetterPageTests {

    private static final String LETTERS = "/rounds/1/letters";
    private static final String INSTRUCTION = "/rounds/1/problems/10/instruction";
    private static final String DEMAND = "请立即查明回迁滞后的原因。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Acting acting;

    @Autowired
    private Letters letters;

    @Autowired
    private Organisation organisation;

    @Test
    void listsLettersToThoseTheyConcern() throws Exception {
        int number = ordered("10.1");
        for (String login : new String[] {"office", "leader", "supervisor", "unit", "principal", "lead2"}) {
            page(login, LETTERS + "?task=10.1")
                    .andExpect(content().string(containsString("/letters/" + number + "\"")));
            page(login, LETTERS + "/" + number).andExpect(content().string(containsString(DEMAND)));
        }
        page("lead", LETTERS).andExpect(content().string(not(containsString("/letters/" + number + "\""))));
        mvc.perform(get(LETTERS + "/" + number).with(user("lead"))).andExpect(status().isNotFound());
        mvc.perform(get(LETTERS).with(user("system"))).andExpect(status().isForbidden());
    }

    @Test
    void narrowsByStageStateUnitAndTask() throws Exception {
        int number = ordered("15.1");
        String link = "/letters/" + number + "\"";
        int unit = person("unit").unit().id();
        page("office", LETTERS + "?stage=ORDER&state=OPEN&task=15.1&unit=" + unit)
                .andExpect(content().string(containsString(link)));
        for (String other : new String[] {"?stage=FIRST", "?state=LATE", "?state=ANSWERED", "?task=1.1"}) {
            page("office", LETTERS + other).andExpect(content().string(not(containsString(link))));
        }
        mvc.perform(get(LETTERS + "?state=LOST").with(user("office"))).andExpect(status().isUnprocessableContent());
        mvc.perform(get(LETTERS + "?page=-1").with(user("office"))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void offersTheAnswerToTheUnitAndShowsIt() throws Exception {
        int number = ordered("15.1");
        String answer = LETTERS + "/" + number + "/answer";
        page("unit", LETTERS + "/" + number).andExpect(content().string(containsString(answer)));
        page("office", LETTERS + "/" + number).andExpect(content().string(not(containsString(answer))));
        mvc.perform(get(answer).with(user("unit"))).andExpect(redirectedUrl("/rounds/1/tasks/15.1/answer"));
        page("unit", "/rounds/1/tasks/15.1/answer")
                .andExpect(content().string(containsString("整改函〔2020〕" + number + "号")));
        mvc.perform(post("/rounds/1/tasks/15.1/answer")
                        .param("letter", "" + number)
                        .param("reply", "已约谈物业公司，本周整改到位。")
                        .with(user("unit"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/rounds/1/tasks/15.1"));
        page("office", LETTERS + "/" + number).andExpect(content().string(containsString("已约谈物业公司，本周整改到位。")));
    }

    @Test
    void takesAnInstructionOnAProblemAndItsAnswer() throws Exception {
        page("leader", INSTRUCTION).andExpect(content().string(containsString("name=\"instruction\"")));
        mvc.perform(get(INSTRUCTION).with(user("office"))).andExpect(status().isForbidden());
        mvc.perform(get(INSTRUCTION).with(user("unit"))).andExpect(status().isForbidden());
        sent("leader", INSTRUCTION, "instruction", "阅。")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("阅。")));
        String letter = sent("leader", INSTRUCTION, "instruction", "请区政府办牵头推进。")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page("lead2", letter + "/answer").andExpect(content().string(containsString("请区政府办牵头推进。")));
        mvc.perform(get(letter + "/answer").with(user("unit"))).andExpect(status().isForbidden());
        sent("lead2", letter + "/answer", "reply", "太短").andExpect(status().isUnprocessableContent());
        sent("lead2", letter + "/answer", "reply", "已召开专题会议部署落实。").andExpect(redirectedUrl(letter));
        sent("principal2", letter + "/answer", "reply", "没有丢掉的第二份回复。")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("没有丢掉的第二份回复。")));
    }

    @ParameterizedTest
    @CsvSource({"office,16", "unit,36"})
    void needsFewStatements(String login, long most) throws Exception {
        ordered("10.1");
        assertThat(Statements.of(mvc, get(LETTERS).with(user(login)))).isLessThanOrEqualTo(12);
        assertThat(Statements.of(mvc, get(LETTERS + "/" + ordered("10.1")).with(user(login))))
                .isLessThanOrEqualTo(most);
    }

    @Test
    void answersPrograms() throws Exception {
        int number = ordered("10.1");
        mvc.perform(get("/api/v1" + LETTERS + "?size=1&task=10.1").with(httpBasic("unit", "zhuoluo-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].number").value(number))
                .andExpect(jsonPath("$.items[0].stage").value("ORDER"))
                .andExpect(jsonPath("$.total").value(greaterThan(0)));
        mvc.perform(get("/api/v1" + LETTERS + "?task=10.1").with(httpBasic("lead", "zhuoluo-demo")))
                .andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/v1" + LETTERS).with(httpBasic("audit", "zhuoluo-demo")))
                .andExpect(status().isForbidden());
    }

    private int ordered(String task) {
        acting.act(1, task, Act.ORDER, Filled.of(Map.of("demand", DEMAND)), person("office"), null);
        return letters.list(1, LetterFilter.of(Map.of("task", task)), person("office"))
                .items()
                .get(0)
                .number();
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).locale(Locale.CHINA).with(user(login))).andExpect(status().isOk());
    }

    private ResultActions sent(String login, String path, String field, String words) throws Exception {
        return mvc.perform(post(path)
                .param("key", UUID.randomUUID().toString())
                .param(field, words)
                .locale(Locale.CHINA)
                .with(user(login))
                .with(csrf()));
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
