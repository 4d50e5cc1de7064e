package org.zhuoluo.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Somebody in front of a browser: finds things by their label or role, as people do. */
record Guest(Page page) {

    static final String PASSWORD = "zhuoluo-demo";

    Guest signIn(String login) {
        page.navigate("/sign-in");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    Guest open(String path) {
        page.navigate(path);
        return this;
    }

    Guest signOut() {
        button("退出").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        return this;
    }

    Guest resize(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator field(String label) {
        return page.getByLabel(label).first();
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** Keeps what is on the screen as a picture, below {@code target/pictures} or where the documents have theirs. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("zhuoluo.pictures", "target/pictures"), name + ".png")));
    }
}
