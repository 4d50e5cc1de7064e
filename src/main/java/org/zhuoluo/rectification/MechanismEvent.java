package org.zhuoluo.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Mechanism.State;

/**
 * What can happen to a long-term mechanism once it is drafted: it is issued, revised, checked for being kept (facts.md W16
 * 长效机制从严从实), and lapses. The office records all of it; a supervisor may record what they found when they checked.
 */
public enum MechanismEvent {
    ISSUED("issuing", State.DRAFT, Set.of(Role.OFFICE)),
    REVISED("revision", State.IN_FORCE, Set.of(Role.OFFICE)),
    CHECKED("check", State.IN_FORCE, Set.of(Role.OFFICE, Role.SUPERVISOR)),
    LAPSED("lapse", State.IN_FORCE, Set.of(Role.OFFICE));

    /** The fields: the day, the number of the paper, who checked, and why or with what finding. */
    static final String ON = "register.on";

    static final String PAPER = "register.reference";
    static final String CHECKER = "register.checked-by";
    static final String REASON = "register.reason";
    static final String FINDING = "register.finding";

    private final String noun;
    private final State from;
    private final Set<Role> roles;

    MechanismEvent(String noun, State from, Set<Role> roles) {
        this.noun = noun;
        this.from = from;
        this.roles = roles;
    }

    /** The event that an address names. */
    public static Optional<MechanismEvent> named(String noun) {
        return Arrays.stream(values()).filter(event -> event.noun.equals(noun)).findFirst();
    }

    /** The last part of its address: {@code …/mechanisms/7/check}. */
    public String noun() {
        return noun;
    }

    /** Whether it can happen to a mechanism that stands so. */
    public boolean follows(State state) {
        return state == from;
    }

    /** Whether this person may record it. */
    public boolean mayBeRecordedBy(Person person) {
        return roles.stream().anyMatch(person::is);
    }

    /** What its form asks. */
    public List<Asked> asks() {
        return switch (this) {
            case ISSUED -> List.of(Asked.day(ON), Asked.line(PAPER), Asked.files());
            case REVISED -> List.of(Asked.day(ON), Asked.line(PAPER).optional(), Asked.words(REASON), Asked.files());
            case CHECKED -> List.of(Asked.day(ON), Asked.line(CHECKER), Asked.words(FINDING), Asked.files());
            case LAPSED -> List.of(Asked.day(ON), Asked.words(REASON), Asked.files());
        };
    }
}
