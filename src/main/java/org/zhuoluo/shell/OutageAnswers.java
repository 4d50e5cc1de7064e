package org.zhuoluo.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.zhuoluo.shared.Alarm;
import org.zhuoluo.shared.Outage;

/**
 * Stands around everything else that answers. Whatever fails of an {@link Outage}, wherever — reading the session, a page,
 * the page that tells of a failure, noting the session at the end — is answered as that. Why: docs/decisions/0014.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageAnswers extends OncePerRequestFilter {

    private final Alarm alarm;
    private final ProblemAnswer problems;
    private final OutagePage page;
    private final MessageSource messages;
    private final LocaleResolver languages;

    OutageAnswers(
            Alarm alarm, ProblemAnswer problems, OutagePage page, MessageSource messages, LocaleResolver languages) {
        this.alarm = alarm;
        this.problems = problems;
        this.page = page;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            Outage outage = Outage.of(failure).orElse(null);
            if (outage == null) {
                throw failure;
            }
            alarm.raise(outage, failure);
            if (response.isCommitted()) {
                // Half an answer is on its way: the connection is closed, so that nobody takes it for a whole one.
                throw new ClientAbortException(failure);
            }
            answer(outage, request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(Outage outage, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(outage.status());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, outage.retryAfter());
        Locale language = languages.resolveLocale(request);
        if (SentAgain.path(request).startsWith("/api/")) {
            String detail = messages.getMessage("outage." + outage + ".program", null, language);
            problems.send(response, HttpStatus.valueOf(outage.status()), detail);
            return;
        }
        boolean looks = SentAgain.looks(request);
        if (looks) {
            response.setIntHeader("Refresh", outage.retryAfter());
        }
        PageHeaders.ALL.forEach(response::setHeader);
        response.setContentType("text/html;charset=UTF-8");
        response.setLocale(language);
        SentAgain sent = looks ? SentAgain.NOTHING : SentAgain.of(request);
        response.getOutputStream().write(page.of(outage, looks, sent, language).getBytes(StandardCharsets.UTF_8));
    }
}
