package org.zhuoluo.intake;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/** What was understood of a file is told first, on the page and to programs, and corrected there; then what becomes of its rows. */
@HouseTest
class UnderstoodPageTests {

    private static final byte[] FILE = file("区住房城乡建设局");

    private static byte[] file(String unit) {
        return Ledgers.of("表")
                .rows("某区整改台账", "序号|反馈问题|怎么办|牵头单位|责任单位|整改时限", "1|甲|1.子；2.丑|区委办|" + unit + "|2020年12月底前", "合计|1项")
                .bytes();
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    private int round;

    @BeforeEach
    void comeIn() {
        Person office = organisation.findPerson("office").orElseThrow();
        round = rounds.open(
                        "读法" + rounds.list(office).size(),
                        LocalDate.of(2020, 4, 13),
                        LocalDate.of(2021, 3, 31),
                        false,
                        office)
                .id();
    }

    @Test
    void isCorrectedOnThePage() throws Exception {
        String page = mvc.perform(multipart("/rounds/" + round + "/import")
                        .file(new MockMultipartFile("file", "台账.xlsx", null, file("住建局")))
                        .locale(Locale.CHINA)
                        .cookie(SignedIn.as("office", mvc))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("这张表像整改台账，但缺少：整改措施"),
                                containsString("表：整改台账，表头自第 2 行起，6 列中采用 5 列"),
                                containsString("重新预览"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String token = QuestionsPageTests.token(page);
        sent(corrected(token).param("again", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("没有单位“住建局”，最接近的是“区住房和城乡建设局”"), not(containsString("应用</button>")))));
        sent(named(corrected(token)).param("again", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("应用</button>"),
                                containsString("反馈问题：甲"),
                                containsString("合计行：合计"),
                                containsString("在表头之上：某区整改台账"))));
        sent(named(corrected(token))).andExpect(redirectedUrl("/rounds/" + round));
        preview(Map.of()).andExpect(jsonPath("$.errors[0].message").value(containsString("整改措施")));
    }

    private MockHttpServletRequestBuilder corrected(String token) {
        MockHttpServletRequestBuilder sent = post("/rounds/" + round + "/import/application")
                .param("token", token)
                .param("sheet", "表")
                .param("form-0", "LEDGER")
                .param("form-before-0", "LEDGER")
                .param("header-0", "2")
                .param("header-before-0", "2");
        String[] fields = {"序号", "反馈问题", "整改措施", "牵头单位", "责任单位", "整改时限"};
        for (int at = 0; at < fields.length; at++) {
            sent.param("column-0", Grid.letters(at)).param("field-0", fields[at]);
        }
        return sent;
    }

    private static MockHttpServletRequestBuilder named(MockHttpServletRequestBuilder sent) {
        return sent.param("name", "住建局").param("proposed", "区住房和城乡建设局").param("unit-0", "区住房和城乡建设局");
    }

    private ResultActions sent(MockHttpServletRequestBuilder sent) throws Exception {
        return mvc.perform(sent.locale(Locale.CHINA).with(user("office")).with(csrf()));
    }

    @Test
    void isToldAndCorrectedByProgram() throws Exception {
        String understood = """
                [{"sheet": "表", "form": "LEDGER", "headerRow": 2, "columns": [{"column": "C", "field": "整改措施"}]}]""";
        preview(Map.of())
                .andExpect(jsonPath("$.understood[0].sheet").value("表"))
                .andExpect(jsonPath("$.understood[0].form").value("LEDGER"))
                .andExpect(jsonPath("$.understood[0].headerRow").value(2))
                .andExpect(jsonPath("$.understood[0].columns[1].column").value("B"))
                .andExpect(jsonPath("$.understood[0].columns[1].header").value("反馈问题"))
                .andExpect(jsonPath("$.understood[0].columns[1].field").value("反馈问题"))
                .andExpect(jsonPath("$.understood[0].columns[2].field").value(""));
        preview(Map.of("understood", understood))
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.proposals[0].words").value("区住房城乡建设局"))
                .andExpect(jsonPath("$.proposals[0].unit").value("区住房和城乡建设局"))
                .andExpect(jsonPath("$.rows[*].what").value(hasItem("PASSED_OVER")));
        Map<String, String> all =
                Map.of("understood", understood, "units", "[{\"words\": \"区住房城乡建设局\", \"unit\": \"区住房和城乡建设局\"}]");
        preview(all)
                .andExpect(jsonPath("$.errors").isEmpty())
                .andExpect(jsonPath("$.rows[1].row").value(3))
                .andExpect(jsonPath("$.rows[1].what").value("CREATE"))
                .andExpect(jsonPath("$.rows[1].number").value("1"))
                .andExpect(jsonPath("$.rows[2].why").value("合计行：合计"))
                .andExpect(jsonPath("$.warnings[*].message").value(hasItem(containsString("按时限推定"))));
        call("apply", all).andExpect(status().isOk());
        preview(Map.of("understood", understood))
                .andExpect(jsonPath("$.errors").isEmpty())
                .andExpect(jsonPath("$.creates").value(0))
                .andExpect(jsonPath("$.rows[1].what").value("UNCHANGED"));
    }

    @Test
    void tellsWhatWasAndWhatWillBe() throws Exception {
        String line = "1|甲|目标|1.子|区委办|区委办|限期整改|2020年12月底前";
        byte[] first = Ledgers.of("表").rows(Ledgers.HEADER, line).bytes();
        byte[] second = Ledgers.of("表")
                .rows(Ledgers.HEADER, line.replace("2020年12月底前", "2020年11月底前"))
                .bytes();
        call("apply", first, Map.of()).andExpect(status().isOk());
        call("preview", second, Map.of())
                .andExpect(jsonPath("$.rows[0].what").value("CHANGE"))
                .andExpect(jsonPath("$.rows[0].changes.length()").value(1))
                .andExpect(jsonPath("$.rows[0].changes[0].field").value("整改时限"))
                .andExpect(jsonPath("$.rows[0].changes[0].from").value("2020年12月底前（2020-12-31）"))
                .andExpect(jsonPath("$.rows[0].changes[0].to").value("2020年11月底前（2020-11-30）"));
    }

    @Test
    void refusesWhatTheFileHasNot() throws Exception {
        for (Map<String, String> said : java.util.List.of(
                Map.of("understood", "[{\"sheet\": \"别的\", \"form\": \"LEDGER\", \"headerRow\": 1}]"),
                Map.of(
                        "understood",
                        "[{\"sheet\": \"表\", \"headerRow\": 2, \"columns\": [{\"column\": \"C\", \"field\": \"无此列\"}]}]"))) {
            preview(said)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.violations[0].field").value("understood"));
        }
    }

    private ResultActions preview(Map<String, String> parts) throws Exception {
        return call("preview", parts);
    }

    private ResultActions call(String mode, Map<String, String> parts) throws Exception {
        return call(mode, FILE, parts);
    }

    private ResultActions call(String mode, byte[] file, Map<String, String> parts) throws Exception {
        var sent = multipart("/api/v1/rounds/" + round + "/imports?mode=" + mode)
                .file(new MockMultipartFile("file", "台账.xlsx", null, file));
        parts.forEach((name, text) -> {
            MockPart part = new MockPart(name, text.getBytes(StandardCharsets.UTF_8));
            part.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            sent.part(part);
        });
        return mvc.perform(sent.locale(Locale.CHINA).with(httpBasic("office", "zhuoluo-demo")));
    }
}
