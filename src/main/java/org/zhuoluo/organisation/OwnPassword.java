package org.zhuoluo.organisation;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;

/**
 * The password is the person's own: the first one is chosen through a one-time link, every later one by who knows the
 * present one. Nobody else ever sets or sees it. A new password ends every session opened with the old one.
 */
@Component
@Transactional
public class OwnPassword {

    private final People people;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final Throttle throttle;

    OwnPassword(People people, Passwords passwords, OneTimeLinks links, OpenSessions sessions, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** The person behind a welcome link that still works. */
    @Transactional(readOnly = true)
    public Person invited(String token) {
        return people.findById(links.require(token)).orElseThrow(() -> new Missing("link", "welcome"));
    }

    /** The first password, or a new one for who forgot theirs, by the link and typed twice. */
    public void accept(String token, String password, String again) {
        Person person = people.findById(links.useWelcome(token)).orElseThrow(() -> new Missing("link", "welcome"));
        choose(person, password, again);
    }

    /** A new password by who knows the present one; wrong guesses are slowed as at the entrance. */
    public void change(Person by, String present, String password, String again, String address) {
        Person person = people.findById(by.id()).orElseThrow(() -> new Missing("person", by.id()));
        if (!throttle.waitOf(person.login(), address).isZero()) {
            throw Invalid.field("present", "invalid.password-wait");
        }
        if (!passwords.matches(present, person.passwordHash())) {
            throttle.failed(person.login(), address);
            throw Invalid.field("present", "invalid.password-present");
        }
        if (!Objects.equals(people.holdPassword(by.id()).orElse(null), person.passwordHash())) {
            throw new Refusal("refusal.password-just-changed");
        }
        choose(person, password, again);
    }

    private void choose(Person person, String password, String again) {
        String hash = passwords.hash(person.login(), password);
        if (!password.equals(again)) {
            throw Invalid.field("again", "invalid.password-again");
        }
        person.choosePassword(hash);
        sessions.end(person.login());
    }
}
