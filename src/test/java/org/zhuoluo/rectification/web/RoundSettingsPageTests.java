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

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.RoundSettings;
import org.zhuoluo.rectification.Rounds;

/** The office says how the round reckons; what it changes is in the ledger, and nobody's change is run over. */
@HouseTest
class RoundSettingsPageTests {

    private static final String SETTINGS = "/rounds/1/settings";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Test
    void showsWhatIsInForceAndTakesAChange() throws Exception {
        RoundSettings before = settings();
        mvc.perform(get(SETTINGS).locale(Locale.CHINA).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + before.stamp() + "\"")));
        sent("30", "15", before.stamp()).andExpect(redirectedUrl(SETTINGS));
        assertThat(settings().yellowDays()).isEqualTo(30);
        Entry entry = ledger.timeline(1, "", 0, 1).items().get(0);
        assertThat(entry.kind()).isEqualTo(Kind.REGISTERED);
        assertThat(entry.words())
                .isEqualTo(
                        "调整轮次设置：首次预警提前天数由%d改为30，再次预警提前天数由%d改为15。".formatted(before.yellowDays(), before.secondDays()));
        sent("30", "15", settings().stamp()).andExpect(redirectedUrl(SETTINGS));
        assertThat(ledger.timeline(1, "", 0, 1).items()).isEqualTo(List.of(entry));
    }

    @ParameterizedTest
    @CsvSource({"10,20", "181,10", "-1,0", "二十,10", "'',10", "99999,1"})
    void refusesWhatIsOutOfOrderOrUnreadable(String yellow, String second) throws Exception {
        RoundSettings before = settings();
        sent(yellow, second, before.stamp())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("class=\"error\"")))
                .andExpect(content().string(containsString("value=\"" + yellow + "\"")));
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void tellsWhoseFormIsStaleWhatIsInForceNow() throws Exception {
        RoundSettings before = settings();
        sent("40", "12", "1/1/1/1/1/1/1/")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"40\"")))
                .andExpect(content().string(containsString("现为 " + before.yellowDays())));
        assertThat(settings()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "supervisor", "unit", "principal", "system"})
    void isForTheOfficeOnly(String login) throws Exception {
        mvc.perform(get(SETTINGS).with(user(login))).andExpect(status().isForbidden());
        mvc.perform(post(SETTINGS).with(user(login)).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get("/rounds/999/settings").with(user("office"))).andExpect(status().isNotFound());
    }

    private ResultActions sent(String yellow, String second, String lookedAt) throws Exception {
        return mvc.perform(post(SETTINGS)
                .param("lookedAt", lookedAt)
                .param("yellowDays", yellow)
                .param("secondDays", second)
                .param("overdueDays", "0")
                .param("extensionsAtMost", "2")
                .param("noticeDays", "0")
                .param("answerDays", "７")
                .param("rateDecimals", "1")
                .locale(Locale.CHINA)
                .with(user("office"))
                .with(csrf()));
    }

    private RoundSettings settings() {
        Person office = organisation.findPerson("office").orElseThrow();
        return rounds.require(1, office).settings();
    }
}
