package org.zhuoluo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;

/** Programs see what is drawn of a notice, and make the draft the page would. */
@HouseTest
class OutlineApiIT {

    private static final String OUTLINES = "/api/v1/rounds/1/outlines";
    private static final String NOTICE = """
            反馈1个方面3个问题，已完成1个。
            一、生态环境方面
            （一）河道不清。
            责任单位：区水利局、区城管局
            整改时限：2020年12月底前
            整改情况：已完成整改。
            （二）台账不全。
            整改时限：2020年12月初
            整改情况：大致办妥。
            二、下一步打算
            持续推进。
            """;

    @Autowired
    private MockMvc mvc;

    @Test
    void tellsWhatIsDrawnAndWritesNothing() throws Exception {
        int before = drafts();
        mvc.perform(post(OUTLINES + "?mode=read")
                        .with(httpBasic("office", "zhuoluo-demo"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(NOTICE.getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.aspects", hasSize(1)))
                .andExpect(jsonPath("$.aspects[0].number").value("一"))
                .andExpect(jsonPath("$.aspects[0].items[0].title").value(""))
                .andExpect(jsonPath("$.aspects[0].items[0].problems[0].number").value("一"))
                .andExpect(jsonPath("$.aspects[0].items[0].problems[0].state").value("DONE"))
                .andExpect(jsonPath("$.aspects[0].items[0].problems[0].responsible", contains("区水利局", "区城管局")))
                .andExpect(
                        jsonPath("$.aspects[0].items[0].problems[0].deadline").value("2020-12-31"))
                .andExpect(jsonPath("$.aspects[0].items[0].problems[1].state").value("UNSAID"))
                .andExpect(jsonPath("$.aspects[0].items[0].problems[1].doubts", hasSize(1)))
                .andExpect(jsonPath("$.notTaken[?(@.line == 10)].why", hasSize(1)))
                .andExpect(jsonPath("$.counts[?(@.what == 'PROBLEMS')].agrees", contains(false)))
                .andExpect(jsonPath("$.counts[?(@.what == 'DONE')].agrees", contains(true)));
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void makesADraft() throws Exception {
        String made = mvc.perform(multipart(OUTLINES + "?mode=draft&name=程序送来")
                        .file(new MockMultipartFile(
                                "file", "notice.txt", "text/plain", NOTICE.getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic("office", "zhuoluo-demo")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/rounds/1/feedback/" + JsonPath.read(made, "$.draft")).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("程序送来")));
    }

    @Test
    void refusesOthersAndNothing() throws Exception {
        mvc.perform(post(OUTLINES + "?mode=read")
                        .with(httpBasic("unit", "zhuoluo-demo"))
                        .content("一、甲"))
                .andExpect(status().isForbidden());
        mvc.perform(post(OUTLINES + "?mode=read")
                        .with(httpBasic("office", "zhuoluo-demo"))
                        .content(" \n"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(OUTLINES + "?mode=preview")
                        .with(httpBasic("office", "zhuoluo-demo"))
                        .content("一、甲"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("mode"));
    }

    private int drafts() throws Exception {
        String page = mvc.perform(get("/rounds/1/feedback").with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.split("/rounds/1/feedback/", -1).length;
    }
}
