package org.zhuoluo.rectification;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;

/**
 * Which tasks of a round somebody may know of: all, those in which one unit has a part (lead, responsible, supporting,
 * supervising), or none (administrators). Every query that lists or counts asks it.
 */
public record Scope(boolean whole, @Nullable Integer unitId) {

    public static Scope of(Person person) {
        if (person.seesWholeRounds()) {
            return new Scope(true, null);
        }
        Unit unit = person.unit();
        return new Scope(
                false, unit == null || person.roles().isEmpty() || person.isAdministrator() ? null : unit.id());
    }

    /** The unit as a query parameter: a number no unit has, where there is none. */
    public int unitOrNone() {
        return unitId == null ? -1 : unitId;
    }
}
