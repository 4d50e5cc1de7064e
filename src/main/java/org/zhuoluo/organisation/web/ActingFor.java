package org.zhuoluo.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.OwnHands;
import org.zhuoluo.organisation.Person;

/** The hands of whoever looks: for whom they act stands beside their name on every page; one statement, where the page is drawn. */
@ControllerAdvice
class ActingFor {

    private final Deputies deputies;

    ActingFor(Deputies deputies) {
        this.deputies = deputies;
    }

    @ModelAttribute("hands")
    @Nullable
    OwnHands hands(@RequestAttribute(name = "person", required = false) @Nullable Object looking) {
        return looking instanceof Person person && !person.isAdministrator() ? deputies.ownHands(person) : null;
    }
}
