package org.zhuoluo.rectification;

/** What a unit is to a task: it leads (牵头), answers (责任), supports (配合), supervises (督导), or has no part. */
public enum Relation {
    LEAD,
    RESPONSIBLE,
    SUPPORTING,
    SUPERVISING;

    static Relation of(PartKind part) {
        return valueOf(part.name());
    }
}
