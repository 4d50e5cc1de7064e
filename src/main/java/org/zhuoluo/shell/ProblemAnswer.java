package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Invalid;
import tools.jackson.databind.json.JsonMapper;

/** Answers programs in RFC 9457: what kind of problem, which status, a sentence, and on 422 what is wrong with which field. */
@Component
class ProblemAnswer {

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemAnswer(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    ResponseEntity<Object> of(HttpStatus status, String detail, List<Invalid.Violation> violations) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(status, detail, violations));
    }

    void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean slowed = failure instanceof LockedException;
        HttpStatus status = slowed ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
        if (slowed) {
            response.setHeader("Retry-After", failure.getMessage());
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"zhuoluo\", charset=\"UTF-8\"");
        }
        String key = slowed ? "sign-in.wait" : "error.sign-in-first";
        Object[] seconds = {failure.getMessage()};
        send(response, status, messages.getMessage(key, seconds, request.getLocale()));
    }

    /** Answers where no controller does. */
    void send(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsString(body(status, detail, List.of())).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> body(HttpStatus status, String detail, List<Invalid.Violation> violations) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        if (!violations.isEmpty()) {
            body.put(
                    "violations",
                    violations.stream()
                            .map(wrong -> Map.of(
                                    "field",
                                    wrong.field(),
                                    "message",
                                    messages.getMessage(
                                            wrong.key(),
                                            wrong.arguments().toArray(),
                                            org.springframework.context.i18n.LocaleContextHolder.getLocale())))
                            .toList());
        }
        return body;
    }
}
