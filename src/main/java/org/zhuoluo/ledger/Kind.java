package org.zhuoluo.ledger;

/** The kinds of entry. The words for them stand in the bundles under {@code kind.NAME}. */
public enum Kind {
    CREATED,
    CHANGED,
    CLAIMED,
    PROGRESS,
    NO_PROGRESS,
    SELF_REPORTED,
    FIRST_REVIEWED,
    VERIFIED,
    CLOSED,
    RETURNED,
    REOPENED,
    WITHDRAWN,
    CORRECTION,
    REPORT_ISSUED;

    /** Whether an entry of this kind turns the standing of its task by itself. */
    public boolean turns() {
        return switch (this) {
            case CLAIMED, SELF_REPORTED, FIRST_REVIEWED, VERIFIED, CLOSED, RETURNED, REOPENED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
