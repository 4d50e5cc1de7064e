package org.zhuoluo.supervision;

import org.zhuoluo.ledger.Kind;

/**
 * What sort of letter it is (函件): two reminders before the deadline and an order after it, which the house writes by itself;
 * an order of the office or a leader (督办); a leader's instruction (批示). The later of the first three rises higher.
 */
public enum Stage {
    FIRST(Kind.WARNED),
    SECOND(Kind.WARNED),
    OVERDUE(Kind.ORDERED),
    ORDER(Kind.ORDERED),
    INSTRUCTION(Kind.INSTRUCTED);

    private final Kind kind;

    Stage(Kind kind) {
        this.kind = kind;
    }

    /** The kind of entry by which it is written into the ledger. */
    public Kind kind() {
        return kind;
    }
}
