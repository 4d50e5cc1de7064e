package org.zhuoluo.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;

/**
 * The door of accounts. The system administrator makes an account that may do nothing, the security administrator gives it
 * its roles, the person gives it its password through a one-time link; nobody does two of the three. Who changes rights
 * ends the sessions that had the old ones.
 */
@Component
@Transactional
public class Accounts {

    private static final String LOGIN = "[a-z][a-z0-9._-]{1,39}";

    private final People people;
    private final Organisation organisation;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final OpenSessions sessions;

    Accounts(People people, Organisation organisation, Passwords passwords, OneTimeLinks links, OpenSessions sessions) {
        this.people = people;
        this.organisation = organisation;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    public List<Person> of(int regionId, Person by) {
        requireAdministrator(by, Role.SYSTEM, Role.SECURITY);
        return people.findByRegionIdOrderByLogin(regionId);
    }

    @Transactional(readOnly = true)
    public Person person(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM, Role.SECURITY);
        return require(id, by);
    }

    /** Makes an account with roles and password at once: for the demo and the first set-up, not for daily use. */
    public Person enrol(
            int regionId,
            @Nullable Unit unit,
            String login,
            String name,
            @Nullable String post,
            Set<Role> roles,
            String password) {
        Person person = new Person(regionId, unit, requireFree(login), requireName(name), post);
        person.hold(roles);
        person.choosePassword(passwords.hash(password));
        return people.save(person);
    }

    /** Makes an account without rights or password. */
    public Person add(String login, String name, @Nullable String post, @Nullable Integer unitId, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        Unit unit = unitId == null ? null : organisation.unit(unitId);
        if (unit != null && unit.regionId() != by.regionId()) {
            throw new Missing("unit", unit.id());
        }
        return people.save(new Person(by.regionId(), unit, requireFree(login), requireName(name), post));
    }

    public void grant(int id, Set<Role> roles, Person by) {
        requireAdministrator(by, Role.SECURITY);
        Person person = require(id, by);
        person.hold(roles);
        sessions.end(person.login());
    }

    public void disable(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        Person person = require(id, by);
        if (person.id() == by.id()) {
            throw new org.zhuoluo.shared.Refusal("refusal.nobody-disables-themselves");
        }
        person.disable();
        sessions.end(person.login());
    }

    public void enable(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        require(id, by).enable();
    }

    /** A link with which the person chooses a password; shown once, works once, for a day. */
    public String welcomeLink(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        return links.welcome(require(id, by).id());
    }

    /** The person behind a welcome link that still works. */
    @Transactional(readOnly = true)
    public Person invited(String token) {
        return people.findById(links.require(token)).orElseThrow(() -> new Missing("link", "welcome"));
    }

    public void accept(String token, String password) {
        Person person = invited(token);
        person.choosePassword(passwords.hash(password));
        links.use(token);
        sessions.end(person.login());
    }

    private Person require(int id, Person by) {
        return people.findById(id)
                .filter(person -> person.regionId() == by.regionId())
                .orElseThrow(() -> new Missing("person", id));
    }

    private String requireFree(String login) {
        if (!login.matches(LOGIN)) {
            throw Invalid.field("login", "invalid.login");
        }
        if (people.findByLogin(login).isPresent()) {
            throw Invalid.field("login", "invalid.login-taken", login);
        }
        return login;
    }

    private static String requireName(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw Invalid.field("name", "invalid.name");
        }
        return name.strip();
    }

    private static void requireAdministrator(Person by, Role... offices) {
        if (!List.of(offices).stream().anyMatch(by::is)) {
            throw new NotAllowed("accounts");
        }
    }
}
