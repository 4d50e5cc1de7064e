package org.zhuoluo.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose hand acts: the person's own, or a deputy's for somebody who is absent. A deputy has for those days the rights of the
 * absent person and signs as themself, on behalf of (代). Both count as having taken part.
 */
public record Hand(Person actor, @Nullable Person absent) {

    static Hand own(Person person) {
        return new Hand(person, null);
    }

    /** The person whose rights are used. */
    public Person rights() {
        return absent == null ? actor : absent;
    }

    /** The accounts that count as having acted. */
    public Set<String> logins() {
        return absent == null ? Set.of(actor.login()) : Set.of(actor.login(), absent.login());
    }
}
