package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;

/** An extension asked for (延期申请): until when, why, and what became of it. Undecided while {@code decided} is empty. */
public record Extension(
        Entry asked, @Nullable Entry endorsed, @Nullable Entry decided) {

    /** What became of it so far. */
    public enum State {
        ASKED,
        ENDORSED,
        GRANTED,
        REFUSED
    }

    /** How office and leader answer it. */
    enum Ruling {
        GRANT,
        REFUSE
    }

    public State state() {
        if (isGranted()) {
            return State.GRANTED;
        }
        return decided != null ? State.REFUSED : endorsed != null ? State.ENDORSED : State.ASKED;
    }

    /** The accounts that asked for it or passed it on, the absent ones behind deputies among them; none of them decides it. */
    Set<String> parties() {
        Set<String> parties = new HashSet<>();
        for (Entry entry : endorsed == null ? Set.of(asked) : Set.of(asked, endorsed)) {
            if (!entry.facts().containsKey(Fact.HISTORY)) {
                parties.add(entry.author().login());
                parties.add(String.valueOf(entry.facts().get(Fact.ON_BEHALF_OF)));
            }
        }
        return parties;
    }

    public LocalDate until() {
        return LocalDate.parse(
                asked.facts().getOrDefault(Fact.UNTIL, asked.happenedOn().toString()));
    }

    /** The words in which it was asked for, where they say more than the day. */
    public @Nullable String untilWords() {
        return asked.facts().get(Fact.UNTIL_WORDS);
    }

    public boolean isPending() {
        return decided == null;
    }

    public boolean isGranted() {
        return decided != null && decided.kind() == Kind.EXTENSION_GRANTED;
    }
}
