package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * The sentence for what fails before or behind the controllers: an address nobody has, a form whose session has ended, a
 * page that cannot be drawn. An unknown failure is logged under a number, and the reader gets the number only.
 */
@Component
class Failures extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String EXPIRED = "form.expired";
    private static final Map<Integer, String> SENTENCES =
            Map.of(403, "error.not-allowed", 404, "error.missing", 413, "error.too-large");

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        int status = (int) attributes.getOrDefault("status", 500);
        attributes.put("detail", status >= 500 ? incident(request) : words(sentence(request, status)));
        return attributes;
    }

    /** Logs the failure and tells the reader the number under which it stands there. */
    String incident(@Nullable Throwable failure, String where) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        if (isHungUp(failure)) {
            LOG.debug("Nobody listens any more at {}", where, failure);
        } else {
            LOG.error("Incident {} at {}", incident, where, failure);
        }
        return messages.getMessage("error.incident", new Object[] {incident}, LocaleContextHolder.getLocale());
    }

    /** Whether the reader went away in the middle of an answer: nothing of ours failed. */
    private static boolean isHungUp(@Nullable Throwable failure) {
        return failure instanceof AsyncRequestNotUsableException
                || failure instanceof ClientAbortException
                || failure != null && isHungUp(failure.getCause());
    }

    /** Marks a refusal as that of a form older than its session. */
    static void expired(HttpServletRequest request) {
        request.setAttribute(EXPIRED, true);
    }

    private String incident(WebRequest request) {
        return incident(
                getError(request),
                Objects.toString(
                        request.getAttribute("jakarta.servlet.error.request_uri", RequestAttributes.SCOPE_REQUEST)));
    }

    private String sentence(WebRequest request, int status) {
        boolean expired = request.getAttribute(EXPIRED, RequestAttributes.SCOPE_REQUEST) != null;
        return expired ? "error.expired" : SENTENCES.getOrDefault(status, "error.unreadable");
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
