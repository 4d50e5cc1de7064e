package org.zhuoluo.rectification;

/** The three lists (三张整改落实情况清单, facts.md W6). */
public enum ListKind {
    /** 巡视反馈: what the written feedback says. */
    FEEDBACK,
    /** 边巡边改: voiced during the inspection, not in the feedback. */
    DURING_INSPECTION,
    /** 对照自查: what units found in themselves against the feedback. */
    SELF_CHECK
}
