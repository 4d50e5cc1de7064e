package org.zhuoluo.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Deputies.Deputy;
import org.zhuoluo.organisation.Person;

/** For whom whoever looks acts today, beside their name on every page; one statement, and only where the page is drawn. */
@ControllerAdvice
class ActingFor {

    private final Deputies deputies;

    ActingFor(Deputies deputies) {
        this.deputies = deputies;
    }

    /** Asked when the masthead is drawn, and not before. */
    public interface Absent {

        /** Those the person acts for. */
        List<Deputy> all();
    }

    @ModelAttribute("actingFor")
    @Nullable
    Absent actingFor(@RequestAttribute(name = "person", required = false) @Nullable Object looking) {
        return looking instanceof Person person && !person.isAdministrator() ? () -> deputies.actsFor(person) : null;
    }
}
