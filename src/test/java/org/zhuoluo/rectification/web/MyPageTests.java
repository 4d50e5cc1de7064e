package org.zhuoluo.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;

/** What waits for a unit, most urgent first; what was said this week no longer waits. */
@HouseTest
class MyPageTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void putsWhatIsOverdueFirstAndOffersToReport() throws Exception {
        String page = page("/rounds/1/my", "unit");
        assertThat(tasks(page)).startsWith("15.1", "11.1").contains("10.1").doesNotContain("53.1");
        assertThat(page).contains("逾期 12 天", "href=\"/rounds/1/tasks/15.1/entries\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "OVERDUE", "DUE_SOON", "UNCLAIMED", "UNREPORTED"})
    void countsWhatEachViewShows(String view) throws Exception {
        for (String login : List.of("unit", "lead", "office")) {
            String page = page("/rounds/1/my?view=" + view, login);
            var count = Pattern.compile("view=" + view + "\"[^>]*><span>[^<]+</span> <b>(\\d+)</b>")
                    .matcher(page);
            assertThat(count.find()).isTrue();
            assertThat(tasks(page)).hasSize(Integer.parseInt(count.group(1)));
        }
    }

    @Test
    void dropsATaskFromWhatIsUnsaidOnceItIsSaid() throws Exception {
        assertThat(tasks(page("/rounds/1/my?view=UNREPORTED", "unit"))).contains("22.1");
        mvc.perform(post("/rounds/1/tasks/22.1/standstill").with(user("unit")).with(csrf()))
                .andExpect(redirectedUrl("/rounds/1/my"));
        assertThat(tasks(page("/rounds/1/my?view=UNREPORTED", "unit"))).doesNotContain("22.1");
        assertThat(tasks(page("/rounds/1/my", "unit"))).contains("22.1");
    }

    @Test
    void showsWhoOnlyReadsNothingToPress() throws Exception {
        assertThat(page("/rounds/1/my", "leader")).doesNotContain("/entries\"", "/standstill\"");
        mvc.perform(post("/rounds/1/tasks/22.1/standstill").with(user("leader")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void answersOddViewsAndPagesClearly() throws Exception {
        mvc.perform(get("/rounds/1/my?view=NOSUCH").with(user("unit"))).andExpect(status().isBadRequest());
        mvc.perform(get("/rounds/1/my?page=-3").with(user("unit"))).andExpect(status().isOk());
        mvc.perform(get("/rounds/1/my?page=9000").locale(Locale.CHINA).with(user("unit")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有在办任务")));
        mvc.perform(get("/rounds/99/my").with(user("unit"))).andExpect(status().isNotFound());
    }

    private static List<String> tasks(String page) {
        return Pattern.compile("<td class=\"nowrap\">([A-Z]?[0-9]+\\.[0-9]+)</td>")
                .matcher(page.substring(Math.max(0, page.indexOf("class=\"views\""))))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(get(address).locale(Locale.CHINA).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
