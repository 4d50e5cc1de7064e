package org.zhuoluo.intake.outline;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SignedIn;

/** Units a feedback names are found in the region or chosen by hand, and offered when a task is set up. */
@HouseTest
class NamedUnitPageTests {

    private static final String TEXT = """
            一、政治建设方面
            牵头单位：区委办
            （一）学习不够
            1.次数少。责任单位：区纪委监委、区府办公室。整改时限：2020年12月底前。
            2.记录不全。牵头单位：区委宣传部、区委组织部。责任单位：区大数据局（筹备组、专班）。
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String draft = "";

    @BeforeEach
    void begins() throws Exception {
        String my = located(mvc.perform(post("/rounds/new")
                .param("name", "第二轮巡视 " + UUID.randomUUID())
                .param("from", "2020-10-01")
                .param("to", "2021-03-31")
                .with(user("office"))
                .with(csrf())));
        draft = located(mvc.perform(multipart(my.replace("/my", "/feedback"))
                .param("text", TEXT)
                .cookie(SignedIn.as("office", mvc))
                .with(csrf())));
    }

    @Test
    void findsKnownNamesAndAsksForTheOthers() throws Exception {
        page().andExpect(content()
                .string(allOf(
                        containsString("2 个单位名称尚未选定"),
                        containsString("name=\"name\" value=\"区府办公室\""),
                        containsString("name=\"name\" value=\"区大数据局（筹备组、专班）\""),
                        not(containsString("name=\"name\" value=\"区纪委监委\"")),
                        containsString("区纪委监委机关"))));
        choose("1", unit("区政府办")).andExpect(status().is3xxRedirection());
        page().andExpect(content()
                .string(allOf(
                        containsString("1 个单位名称尚未选定"),
                        containsString("value=\"" + unit("区政府办") + "\" selected"),
                        containsString("区纪委监委、区府办公室"))));
        choose("2", "").andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("2 个单位名称尚未选定")));
    }

    @Test
    void refusesAnotherRegionsUnitAStaleDraftNonsenseAndOthers() throws Exception {
        int elsewhere = jdbc.sql("insert into regions (name, level) values ('示例市乙区', 'DISTRICT') returning id")
                .query(Integer.class)
                .single();
        String strange = jdbc.sql("insert into units (region_id, name) values (?, '乙区区委办') returning id::text")
                .param(elsewhere)
                .query(String.class)
                .single();
        choose("1", strange).andExpect(status().isNotFound());
        choose("1", "x").andExpect(status().isUnprocessableContent());
        choose("7", unit("区政府办")).andExpect(status().isConflict());
        mvc.perform(post(draft + "/units").with(user("unit")).with(csrf())).andExpect(status().isForbidden());
        page().andExpect(content().string(allOf(containsString("2 个单位名称尚未选定"), not(containsString("乙区区委办")))));
    }

    @Test
    void offersUnitsAndDeadlineWhenATaskIsSetUp() throws Exception {
        mvc.perform(post(draft + "/problems")
                        .param("version", "1")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        choose("1", unit("区政府办")).andExpect(status().isConflict());
        choose("2", unit("区政府办")).andExpect(status().is3xxRedirection());
        String html = page().andReturn().getResponse().getContentAsString();
        Matcher link =
                Pattern.compile("href=\"([^\"]*/problems/1/tasks/new[^\"]*)\"").matcher(html);
        assertThat(link.find()).isTrue();
        mvc.perform(get(java.net.URI.create(link.group(1).replace("&amp;", "&")))
                        .with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"区委办\" selected"),
                                containsString("value=\"区纪委监委机关、区政府办\""),
                                containsString("value=\"2020年12月底前\""))));
        Matcher second =
                Pattern.compile("href=\"([^\"]*/problems/2/tasks/new[^\"]*)\"").matcher(html);
        assertThat(second.find()).isTrue();
        mvc.perform(get(java.net.URI.create(second.group(1).replace("&amp;", "&")))
                        .with(user("office")))
                .andExpect(content()
                        .string(allOf(
                                containsString("<option value=\"\"></option>"),
                                not(containsString("selected=\"selected\">区委办<")),
                                containsString("value=\"区大数据局（筹备组、专班）\""))));
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get(draft).with(user("office"))).andExpect(status().isOk());
    }

    private ResultActions choose(String version, String unit) throws Exception {
        return mvc.perform(post(draft + "/units")
                .param("version", version)
                .param("name", "区府办公室", "区大数据局（筹备组、专班）")
                .param("unit", unit, "")
                .with(user("office"))
                .with(csrf()));
    }

    private String unit(String name) {
        return jdbc.sql("select id::text from units where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String located(ResultActions done) {
        return Objects.requireNonNull(done.andReturn().getResponse().getRedirectedUrl());
    }
}
