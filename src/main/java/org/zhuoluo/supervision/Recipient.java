package org.zhuoluo.supervision;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;

/** To whom a letter goes: in which capacity, of which unit, under which address as the paper prints it. */
public record Recipient(Capacity capacity, @Nullable Integer unitId, String name) {

    /** In what capacity somebody is written to; recipients rise in this order. */
    public enum Capacity {
        /** The person who answers for the task (责任人). */
        PERSON,
        /** The unit's principal, its first responsible person (主要负责人). */
        PRINCIPAL,
        UNIT,
        /** The leader in charge (分管区级领导). */
        LEADER
    }

    /** Whether the person writes for the unit it went to. */
    boolean isReadBy(Person person) {
        return unitId != null && person.writesFor(unitId);
    }

    static Recipient person(@Nullable String person, Unit unit) {
        return new Recipient(Capacity.PERSON, unit.id(), person == null ? unit.name() + "责任人" : person);
    }

    static Recipient principal(Unit unit) {
        return new Recipient(Capacity.PRINCIPAL, unit.id(), unit.name() + "主要负责人");
    }

    static Recipient unit(Unit unit) {
        return new Recipient(Capacity.UNIT, unit.id(), unit.name());
    }

    static Recipient leader(String leader) {
        return new Recipient(Capacity.LEADER, null, leader);
    }
}
