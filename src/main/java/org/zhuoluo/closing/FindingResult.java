package org.zhuoluo.closing;

/** What a follow-up review came to: the closing holds, or the task is open again. */
public enum FindingResult {
    CONFIRMED,
    REOPENED
}
