package org.zhuoluo.rectification;

/** Where a task stands on a day: derived from its entries in the ledger, never set by hand (domain.md, life of a task). */
public enum Standing {
    UNCLAIMED,
    NOT_STARTED,
    UNDER_WAY,
    SELF_REPORTED,
    REVIEWED,
    VERIFIED,
    CLOSED,
    WITHDRAWN;

    /** Whether the doers have said that it is done, whatever others found since: closed tasks count here too. */
    public boolean isSelfReported() {
        return this == SELF_REPORTED || this == REVIEWED || isVerified();
    }

    public boolean isVerified() {
        return this == VERIFIED || this == CLOSED;
    }

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
