package org.zhuoluo.rectification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;

/** A register to which the office adds rows: mechanisms, accountability actions, documents. Doors of registers are it. */
public interface RegisterRow {

    /** The part of the address under which the register lies: {@code mechanisms}. */
    String noun();

    /** Whether each row has a page of its own, under its number. */
    default boolean hasPages() {
        return true;
    }

    /** What the form for a new row asks. */
    List<Asked> asks(Person by);

    /**
     * Adds a row under the next free number and appends what that owes the ledger; answers the number. A key used before by
     * this person answers the number of that time and adds nothing. For the office only.
     */
    int add(int round, Filled filled, Person by, @Nullable String key);
}
