package org.zhuoluo.rectification;

import java.util.List;
import java.util.Optional;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.shared.Refusal;

/**
 * How one act on a task is done: what its form asks, and what it owes the ledger. A module above brings a deed by declaring
 * a bean; page, API and the table test find it by its act. By the time a deed is asked what it owes, the task is locked and
 * the person may do it ({@link Acting}); it has only to look at what was filled in, and throws {@code Invalid} naming the
 * field that is wrong.
 */
public interface Deed {

    Act act();

    /**
     * What stands in the way beyond the table, the course and the separation of duties; the button, the form and the act ask
     * it alike.
     */
    default Optional<Refusal> hinders(Turn turn) {
        return Optional.empty();
    }

    /** What the form asks, for a task as it stands; nothing for what is done with one press. */
    List<Asked> asks(TaskSheet sheet, Course course);

    /** The entries owed; at least one. */
    List<Statement> owes(Turn turn, Filled filled);

    /** The page that draws the form. */
    default String view() {
        return "rectification/act";
    }
}
