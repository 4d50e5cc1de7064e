package org.zhuoluo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;

/** The way to every page: offered to those who may open it, and only to them. */
@HouseTest
class NavigationPageTests {

    private static final Pattern NAVIGATION = Pattern.compile("<nav[^>]*aria-label=\"导航\".*?</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organisation organisation;

    @ParameterizedTest
    @ValueSource(
            strings = {"office", "leader", "supervisor", "lead", "unit", "principal", "system", "security", "audit"})
    void leadsNobodyToAClosedDoor(String login) throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = links(at(login, login.matches("system|security|audit") ? "/account" : "/rounds/1"));
        while (!open.isEmpty()) {
            seen.addAll(open);
            LinkedHashSet<String> further = new LinkedHashSet<>();
            for (String path : open) {
                further.addAll(links(at(login, path)));
            }
            further.removeAll(seen);
            open = List.copyOf(further);
        }
        assertThat(seen).isNotEmpty();
        Person person = organisation.findPerson(login).orElseThrow();
        for (Place place : Place.values()) {
            int answer = mvc.perform(
                            get(place.address("1", person)).with(user(login)).locale(Locale.SIMPLIFIED_CHINESE))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean administrator = place.room == Place.Room.HOUSE || !login.matches("system|security|audit");
            assertThat(seen.contains(place.address("1", person)))
                    .as("%s for %s answers %d", place, login, answer)
                    .isEqualTo(answer == 200 && administrator);
        }
    }

    @Test
    void saysWhereOneIs() throws Exception {
        String page = navigation(at("office", "/rounds/1/problems/10"));
        assertThat(page)
                .containsPattern("aria-current=\"true\"[^>]*><span>清单")
                .containsPattern("aria-current=\"page\"[^>]*>问题");
        assertThat(navigation(at("office", "/rounds/1/sampling"))).containsPattern("aria-current=\"page\"[^>]*>回头看");
    }

    @Test
    void namesTheOnlyPageOfARoomByItsOwnName() throws Exception {
        assertThat(navigation(at("unit", "/rounds/1"))).doesNotContain("管理").contains("我的任务");
    }

    @Test
    void countsWhatWaitsAndSaysNothingOfNothing() throws Exception {
        assertThat(navigation(at("office", "/rounds/1"))).containsPattern("class=\"badge\"[^>]*>[1-9]");
        assertThat(navigation(at("lead", "/rounds/1"))).doesNotContain(">0</b>");
        assertThat(navigation(at("unit", "/rounds/1"))).doesNotContain(">0</b>");
    }

    private String at(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String navigation(String page) {
        var found = NAVIGATION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static List<String> links(String page) {
        return LINK.matcher(navigation(page)).results().map(one -> one.group(1)).toList();
    }
}
