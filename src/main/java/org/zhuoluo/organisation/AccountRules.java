package org.zhuoluo.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Plain;

/** What an account must look like: a free login in plain letters, a name, a post that fits on a line. */
@Component
class AccountRules {

    private static final String LOGIN = "[a-z][a-z0-9._-]{1,39}";
    private static final int LONGEST = 100;

    private final People people;

    AccountRules(People people) {
        this.people = people;
    }

    /** Checks a new login; {@code prefix} is put before the field where several accounts stand in one form. */
    void checkLogin(String login, String prefix, Faults faults) {
        faults.require(login.matches(LOGIN), prefix + "login", "invalid.login")
                .require(people.findByLogin(login).isEmpty(), prefix + "login", "invalid.login-taken", login);
    }

    void checkName(String name, @Nullable String post, String prefix, Faults faults) {
        faults.require(!Plain.words(name).isEmpty() && name.length() <= LONGEST, prefix + "name", "invalid.name")
                .require(post == null || post.length() <= LONGEST, prefix + "post", "invalid.post");
    }

    void requireGood(String login, String name, @Nullable String post) {
        Faults faults = new Faults();
        checkLogin(login, "", faults);
        checkName(name, post, "", faults);
        faults.refuseIfAny();
    }

    void requireGood(String name, @Nullable String post) {
        Faults faults = new Faults();
        checkName(name, post, "", faults);
        faults.refuseIfAny();
    }

    /** What stands in a field that may be left empty. */
    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || Plain.words(typed).isEmpty() ? null : Plain.words(typed);
    }
}
