package org.zhuoluo.ledger;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;

/** Who writes an entry and for which unit: the person's own, or the one whose history the office brings in. */
public record Author(
        String login,
        String name,
        @Nullable Integer unitId,
        @Nullable String unit) {

    public static Author of(Person person) {
        return forUnit(person, person.unit());
    }

    public static Author forUnit(Person person, @Nullable Unit unit) {
        return new Author(
                person.login(), person.name(), unit == null ? null : unit.id(), unit == null ? null : unit.name());
    }
}
