package org.zhuoluo.rectification;

/** What a unit has to do with a task besides leading it: 责任, 配合, 督导. */
public enum PartKind {
    RESPONSIBLE,
    SUPPORTING,
    SUPERVISING;

    /** Whether a unit with this part does the work, and so reports on it; who supervises only reads. */
    public boolean works() {
        return this != SUPERVISING;
    }
}
