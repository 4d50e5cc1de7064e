package org.zhuoluo.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door of accounts. The system administrator makes an account that may do nothing, the security administrator gives it
 * its roles, the person gives it its password through a one-time link ({@link OwnPassword}); nobody does two of the three.
 * Who changes rights ends the sessions that had the old ones.
 */
@Component
@Transactional
public class Accounts {

    private final People people;
    private final Organisation organisation;
    private final AccountRules rules;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final OpenSessions sessions;

    Accounts(
            People people,
            Organisation organisation,
            AccountRules rules,
            Passwords passwords,
            OneTimeLinks links,
            OpenSessions sessions) {
        this.people = people;
        this.organisation = organisation;
        this.rules = rules;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    public List<Person> of(int regionId, Person by) {
        requireAdministrator(by, Role.SYSTEM, Role.SECURITY);
        if (regionId != by.regionId()) {
            throw new Missing("region", regionId);
        }
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
        rules.requireGood(login, name, post);
        Person person = new Person(regionId, unit, login, name.strip(), post);
        person.hold(roles);
        person.choosePassword(passwords.hash(login, password));
        return people.save(person);
    }

    /** Makes an account without rights or password. */
    public Person add(String login, String name, @Nullable String post, @Nullable Integer unitId, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        rules.requireGood(login, name, post);
        return people.save(new Person(by.regionId(), unit(unitId, by), login, name.strip(), AccountRules.orNull(post)));
    }

    /** Puts down a new name, post or unit. Who moves to another unit signs in anew. */
    public void describe(int id, String name, @Nullable String post, @Nullable Integer unitId, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        Person person = held(id, by);
        rules.requireGood(name, post);
        if (person.describe(name.strip(), AccountRules.orNull(post), unit(unitId, by))) {
            sessions.end(person.login());
        }
    }

    public void grant(int id, Set<Role> roles, Person by) {
        requireAdministrator(by, Role.SECURITY);
        Person person = held(id, by);
        if (person.id() == by.id()) {
            throw new Refusal("refusal.nobody-grants-themselves");
        }
        if (!person.roles().equals(roles)) {
            person.hold(roles);
            sessions.end(person.login());
        }
    }

    public void disable(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        Person person = held(id, by);
        if (person.id() == by.id()) {
            throw new Refusal("refusal.nobody-disables-themselves");
        }
        person.disable();
        sessions.end(person.login());
    }

    public void enable(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        held(id, by).enable();
    }

    /** A link with which the person chooses a password; shown once, works once, for a day. Older ones stop working. */
    public String welcomeLink(int id, Person by) {
        requireAdministrator(by, Role.SYSTEM);
        return links.welcome(require(id, by).id());
    }

    private @Nullable Unit unit(@Nullable Integer id, Person by) {
        return id == null ? null : organisation.unit(id, by.regionId());
    }

    /** The person, whom nobody else changes until the transaction ends. */
    private Person held(int id, Person by) {
        people.holdPassword(id);
        return require(id, by);
    }

    private Person require(int id, Person by) {
        return people.findById(id)
                .filter(person -> person.regionId() == by.regionId())
                .orElseThrow(() -> new Missing("person", id));
    }

    static void requireAdministrator(Person by, Role... offices) {
        if (List.of(offices).stream().noneMatch(by::is)) {
            throw new NotAllowed("accounts");
        }
    }
}
