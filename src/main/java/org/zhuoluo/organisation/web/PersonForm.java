package org.zhuoluo.organisation.web;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;

/** An account as typed by the system administrator. */
record PersonForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String post,
        @Nullable Integer unitId) {

    static final PersonForm BLANK = new PersonForm(null, null, null, null);

    static PersonForm of(Person person) {
        Unit unit = person.unit();
        return new PersonForm(person.login(), person.name(), person.post(), unit == null ? null : unit.id());
    }

    String saidLogin() {
        return login == null ? "" : login.strip();
    }

    String saidName() {
        return name == null ? "" : name;
    }
}
