package org.zhuoluo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

/** The network fails while somebody reports: what was typed, and about which measure, comes back. */
@JourneyTest
class DraftJourney {

    private static final String FORM = "/rounds/1/tasks/15.1/entries";

    @Test
    void comesBackWholeAfterTheNetworkFailed(Guest guest) {
        guest.signIn("unit").open(FORM);
        guest.field("针对").selectOption("15.1.2");
        guest.field("做了什么").fill("街道召开业主大会6场。");
        guest.field("该措施已完成").check();
        guest.page().locator("input[name=pledged]").check();
        guest.page().context().setOffline(true);
        try {
            guest.button("提交").click();
        } catch (PlaywrightException unreachable) {
            // the browser says so itself
        }
        guest.page().context().setOffline(false);
        guest.open(FORM);
        assertThat(guest.field("针对").inputValue()).isEqualTo("15.1.2");
        assertThat(guest.field("做了什么").inputValue()).isEqualTo("街道召开业主大会6场。");
        assertThat(guest.field("该措施已完成").isChecked()).isTrue();
        assertThat(guest.page().locator("input[name=pledged]").isChecked()).isFalse();
        guest.page().locator("input[name=pledged]").check();
        guest.button("提交").click();
        guest.page().waitForURL("**/tasks/15.1");
        guest.open(FORM);
        assertThat(guest.field("做了什么").inputValue()).isEmpty();
    }
}
