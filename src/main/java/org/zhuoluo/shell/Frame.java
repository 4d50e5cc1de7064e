package org.zhuoluo.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhuoluo.organisation.Person;

/** What every page stands in: who is looking, which day it is, where they are. */
@ControllerAdvice
class Frame {

    private final Clock clock;

    Frame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("person")
    @Nullable
    Person person(HttpServletRequest request) {
        return (Person) request.getAttribute(FirstWall.PERSON);
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
