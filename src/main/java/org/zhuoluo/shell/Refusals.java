package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Outage;
import org.zhuoluo.shared.Refusal;

/** Turns what went wrong into a sentence and a status: a page for people, a problem for programs. */
@ControllerAdvice
class Refusals {

    private final MessageSource messages;
    private final ProblemAnswer problems;
    private final Failures failures;

    Refusals(MessageSource messages, ProblemAnswer problems, Failures failures) {
        this.messages = messages;
        this.problems = problems;
        this.failures = failures;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, words(refusal.key(), refusal.arguments()), List.of());
    }

    @ExceptionHandler
    Object missing(Missing missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, words("error.missing"), List.of());
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed not, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, words("error.not-allowed"), List.of());
    }

    @ExceptionHandler
    Object invalid(Invalid invalid, HttpServletRequest request) {
        Invalid.Violation first = invalid.violations().get(0);
        String detail = words(first.key(), first.arguments().toArray());
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, detail, invalid.violations());
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, words("error.too-large"), List.of());
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MultipartException.class
    })
    Object unreadable(Exception unreadable, HttpServletRequest request) throws Exception {
        leaveOutages(unreadable);
        return answer(request, HttpStatus.BAD_REQUEST, words("error.unreadable"), List.of());
    }

    /** Two at once: the second is told so; whatever else the database would not keep is ours to answer for. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    Object collided(DataAccessException collision, HttpServletRequest request) throws Exception {
        Optional<String> key = Collisions.key(collision);
        return key.isPresent()
                ? answer(request, HttpStatus.CONFLICT, words(key.get()), List.of())
                : unknown(collision, request);
    }

    @ExceptionHandler
    Object unknown(Exception failure, HttpServletRequest request) throws Exception {
        leaveOutages(failure);
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(
                    request,
                    status,
                    words(status == HttpStatus.NOT_FOUND ? "error.missing" : "error.unreadable"),
                    List.of());
        }
        String detail = failures.incident(failure, request.getMethod() + " " + request.getRequestURI());
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, detail, List.of());
    }

    /** They are answered around everything, for they may also come before and after a controller. */
    private static void leaveOutages(Exception failure) throws Exception {
        if (Outage.of(failure).isPresent()) {
            throw failure;
        }
    }

    private Object answer(
            HttpServletRequest request, HttpStatus status, String detail, List<Invalid.Violation> violations) {
        if (request.getRequestURI().startsWith("/api/")) {
            return problems.of(status, detail, violations);
        }
        request.removeAttribute(View.PATH_VARIABLES);
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("detail", detail);
        return page;
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
