package org.zhuoluo.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;

/** An extension asked for (延期申请): until when, why, and what became of it. Undecided while {@code decided} is empty. */
public record Extension(
        Entry asked, @Nullable Entry endorsed, @Nullable Entry decided) {

    public LocalDate until() {
        return LocalDate.parse(
                asked.facts().getOrDefault(Fact.UNTIL, asked.happenedOn().toString()));
    }

    public boolean isPending() {
        return decided == null;
    }

    public boolean isGranted() {
        return decided != null && decided.kind() == Kind.EXTENSION_GRANTED;
    }
}
