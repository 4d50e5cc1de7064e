package org.zhuoluo.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.zhuoluo.StillClock;

/** Hands a {@link Guest} with a browser window of their own to every story that asks for one. One browser per build. */
class Guests implements ParameterResolver, AfterEachCallback {

    private static final List<String> KNOWN_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIET =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static @Nullable Browser browser;

    private final List<BrowserContext> windows = new ArrayList<>();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
        return parameter.getParameter().getType() == Guest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext story) {
        var house = SpringExtension.getApplicationContext(story);
        String address = "http://127.0.0.1:" + house.getEnvironment().getRequiredProperty("local.server.port");
        BrowserContext window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1366, 768));
        window.clock().setFixedTime(house.getBean(StillClock.class).instant().toEpochMilli());
        window.setDefaultTimeout(20_000);
        windows.add(window);
        return new Guest(window.newPage());
    }

    @Override
    public void afterEach(ExtensionContext story) {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            try {
                LaunchOptions options = new LaunchOptions().setArgs(QUIET);
                Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), KNOWN_PLACES.stream())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .ifPresent(options::setExecutablePath);
                browser = Playwright.create().chromium().launch(options);
            } catch (PlaywrightException e) {
                Assumptions.abort("No Chromium on this machine: "
                        + e.getMessage().lines().findFirst().orElse(""));
            }
        }
        return browser;
    }
}
