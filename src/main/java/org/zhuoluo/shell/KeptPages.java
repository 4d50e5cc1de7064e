package org.zhuoluo.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.zhuoluo.shared.Sha256;
import org.zhuoluo.shared.Steady;

/**
 * Answers a {@link Steady} page a second time without making it anew, while nothing was recorded in between: the database
 * itself says so by its snapshot, which any write of anybody on any instance changes. A page is kept for its session alone
 * and for a minute at most, for what lapses by the clock. Why: docs/decisions/0012.
 */
@Component
class KeptPages extends OncePerRequestFilter implements HandlerInterceptor {

    private static final String WANTED = KeptPages.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 32L << 20;

    private final Cache<Address, Page> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Address address, Page page) -> page.body().length)
            .expireAfterWrite(LONGEST)
            .build();
    private final JdbcClient jdbc;
    private final ViewResolver views;
    private final LocaleResolver languages;
    private final Clock clock;

    KeptPages(JdbcClient jdbc, ViewResolver viewResolver, LocaleResolver languages, Clock clock) {
        this.jdbc = jdbc;
        this.views = viewResolver;
        this.languages = languages;
        this.clock = clock;
    }

    /** Answers what is kept. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Page page = HttpMethod.GET.matches(request.getMethod()) ? kept(request) : null;
        if (page == null) {
            chain.doFilter(request, response);
        } else {
            page.send(request, response);
        }
    }

    private @Nullable Page kept(HttpServletRequest request) {
        Address address = address(request);
        Page page = address == null ? null : kept.getIfPresent(address);
        return page != null && page.recorded().equals(recorded()) ? page : null;
    }

    /** Notes before anything is read what was recorded by then. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Address address = isSteady(request, handler) ? address(request) : null;
        if (address != null) {
            request.setAttribute(WANTED, new Wanted(address, recorded()));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown)
            throws Exception {
        if (request.getAttribute(WANTED) instanceof Wanted wanted && shown != null && shown.getViewName() != null) {
            View view = Objects.requireNonNull(
                    views.resolveViewName(shown.getViewName(), wanted.address().language()));
            shown.setView(
                    (View) (model, asked, answer) -> keep(wanted, view, model, asked, (HttpServletResponse) answer));
        }
    }

    private void keep(
            Wanted wanted,
            View view,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        view.render(model, request, made);
        byte[] body = made.getContentAsByteArray();
        if (made.getStatus() != HttpServletResponse.SC_OK || made.getContentType() == null) {
            made.copyBodyToResponse();
            return;
        }
        Page page = new Page(
                wanted.recorded(),
                made.getContentType(),
                wanted.address().language(),
                "W/\"" + Sha256.hex(body) + "\"",
                body);
        kept.put(wanted.address(), page);
        page.send(request, response);
    }

    private @Nullable Address address(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? null
                : new Address(
                        session.getId(),
                        request.getRequestURI() + "?" + request.getQueryString(),
                        languages.resolveLocale(request),
                        LocalDate.now(clock));
    }

    private static boolean isSteady(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Steady.class)
                && HttpMethod.GET.matches(request.getMethod())
                && RequestContextUtils.getInputFlashMap(request) == null;
    }

    /** Which writes the database shows now, and on which start of which server: the same text, the same rows. */
    private String recorded() {
        return jdbc.sql("select pg_current_snapshot() || ' ' || pg_postmaster_start_time()")
                .query(String.class)
                .single();
    }

    private record Address(String session, String path, Locale language, LocalDate day) {}

    private record Wanted(Address address, String recorded) {}

    private record Page(String recorded, String type, Locale language, String tag, byte[] body) {

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (new ServletWebRequest(request, response).checkNotModified(tag)) {
                return;
            }
            response.setContentType(type);
            response.setLocale(language);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
