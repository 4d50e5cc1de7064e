package org.zhuoluo.rectification;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Kind;

/**
 * The steps of closing by number (销号), each taken by its own person: staff apply, their principal signs, the lead unit
 * reviews first, the office verifies, the leading group decides. Four different people apply, review, verify and decide; the
 * principal of a unit that leads its own task signs and reviews.
 */
public enum Step {
    APPLICATION(Kind.APPLIED),
    SIGNATURE(Kind.SELF_REPORTED),
    FIRST_REVIEW(Kind.FIRST_REVIEWED),
    VERIFICATION(Kind.VERIFIED),
    DECISION(Kind.DECIDED),
    NOTICE(Kind.CLOSED);

    private final Kind kind;

    Step(Kind kind) {
        this.kind = kind;
    }

    /** The kind of the entry by which the step is taken. */
    public Kind kind() {
        return kind;
    }

    /** The steps that bar a person from taking this one. */
    Set<Step> others() {
        EnumSet<Step> others = EnumSet.of(APPLICATION, FIRST_REVIEW, VERIFICATION, DECISION);
        if (this == VERIFICATION || this == DECISION) {
            others.add(SIGNATURE);
        }
        if (this == SIGNATURE) {
            others.remove(APPLICATION);
            others.remove(FIRST_REVIEW);
        }
        if (this == NOTICE) {
            others.clear();
        }
        others.remove(this);
        return others;
    }

    static @Nullable Step of(Kind kind) {
        for (Step step : values()) {
            if (step.kind == kind) {
                return step;
            }
        }
        return null;
    }
}
