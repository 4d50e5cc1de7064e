package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;

/**
 * One act on one task while it lasts: the task is locked, the person may do it, and where the task stands will not change
 * before the entry is written. What the act owes the ledger is made from it.
 */
public record Turn(Round round, Task task, Standing standing, Course course, Hand hand, LocalDate today) {

    /** An entry about the task, on this day. */
    public Statement states(Kind kind, String words) {
        return Statement.of(task.subject(), kind, words.strip(), today);
    }

    /** An entry about one of its measures. */
    public Statement states(Measure measure, Kind kind, String words) {
        return Statement.of(Subject.of(round.id(), measure.number()), kind, words.strip(), today);
    }

    /** Who acts for whom: a deputy signs as themself and the entry names the absent person. */
    Statement.Signed sign(Statement owed) {
        Person absent = hand.absent();
        Author author = Author.forUnit(hand.actor(), hand.rights().unit());
        if (absent == null) {
            return owed.by(author);
        }
        Map<String, String> facts = new HashMap<>(owed.facts());
        facts.put(Fact.ON_BEHALF_OF, absent.login());
        facts.put(Fact.ON_BEHALF_OF_NAME, absent.name());
        return owed.stating(facts).by(author);
    }
}
