package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.View;
import org.zhuoluo.organisation.Allowed;
import org.zhuoluo.organisation.Current;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.NotAllowed;

/**
 * The first of two walls: a handler is reached only by the roles it declares, and one that declares nothing by nobody. The
 * person is looked up anew for each request, so a right taken away is gone at once.
 */
class FirstWall implements HandlerInterceptor {

    /** Under these names the frame around every page finds who is looking, which day it is, and where they are. */
    static final String PERSON = "person";

    private final Current current;
    private final Clock clock;

    FirstWall(Current current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        request.removeAttribute(View.PATH_VARIABLES);
        request.setAttribute("today", LocalDate.now(clock));
        request.setAttribute("path", request.getRequestURI());
        if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        Optional<Person> person = current.person(request.getUserPrincipal());
        person.ifPresent(found -> request.setAttribute(PERSON, found));
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw new NotAllowed("undeclared");
        }
        if (allowed.open()) {
            return true;
        }
        if (person.isEmpty()) {
            request.logout();
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return false;
        }
        if (List.of(allowed.value()).stream().noneMatch(person.get()::is)) {
            throw new NotAllowed(method.toString());
        }
        return true;
    }
}
