package org.zhuoluo.shell;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.zhuoluo.shared.Bundle;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.shared.Preparation.Progress;
import org.zhuoluo.shared.Preparation.State;
import org.zhuoluo.shared.Preparation.Step;

/** What is said while the house is made ready. No part of the house is there yet to draw it: no templates, no words but files. */
class EarlyPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s · %3$s</title>
              <noscript><meta http-equiv="refresh" content="2"></noscript>
              <link rel="icon" type="image/svg+xml" href="/favicon.svg">
              <link rel="stylesheet" href="/vendor/modern-normalize-3.0.1/modern-normalize.css">
              <link rel="stylesheet" href="/css/tokens.css">
              <link rel="stylesheet" href="/css/base.css">
              <link rel="stylesheet" href="/css/frame.css">
              <link rel="stylesheet" href="/css/parts.css">
              <script defer src="/js/first-minute.js"></script>
            </head>
            <body>
            <header class="masthead"><div class="masthead-row"><a class="brand" href="/"><span>%3$s</span><small>%4$s</small></a></div></header>
            <main id="page" class="narrow">
              <h1>%2$s</h1>
              <p>%5$s</p>
              <ol class="preparation" aria-live="polite">
            %6$s
              </ol>
            </main>
            <footer class="colophon"><p>%7$s</p></footer>
            </body>
            </html>
            """;

    private final Preparation preparation;
    private final List<Step> steps;

    EarlyPage(Preparation preparation, List<Step> steps) {
        this.preparation = preparation;
        this.steps = steps;
    }

    String html(Locale language) {
        ResourceBundle words = Bundle.of("shell", language);
        return PAGE.formatted(
                words.getString("frame.language"),
                words.getString("early.title"),
                words.getString("frame.product"),
                words.getString("frame.motto"),
                words.getString("early.why"),
                steps.stream().map(step -> line(step, words)).collect(Collectors.joining("\n")),
                words.getString("frame.not-classified"));
    }

    /** The same for a program, as RFC 9457 has it. */
    String problem(Locale language) {
        return """
                {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"%s"}
                """.formatted(Bundle.of("shell", language).getString("early.program"));
    }

    private String line(Step step, ResourceBundle words) {
        Progress progress = preparation.of(step);
        String how = progress.state() == State.UNDER_WAY && progress.parts() > 0
                ? MessageFormat.format(words.getString("early.parts"), progress.parts())
                : words.getString("early." + progress.state());
        return "    <li class=\"%s\"><span>%s</span> <b>%s</b></li>"
                .formatted(progress.state(), words.getString("early." + step), how);
    }
}
