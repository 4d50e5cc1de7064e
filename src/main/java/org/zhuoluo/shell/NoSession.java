package org.zhuoluo.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Style sheets, scripts and health are the same for everybody: whose session comes with the request is not looked up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class NoSession extends OncePerRequestFilter {

    /** Where Spring Session notes that it has seen a request; what it has seen it lets pass. */
    private static final String SEEN = SessionRepositoryFilter.class.getName() + ".FILTERED";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(SEEN, true);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return !reads || !request.getRequestURI().matches("/(css|js|vendor|actuator)/.*|/favicon\\.svg");
    }
}
