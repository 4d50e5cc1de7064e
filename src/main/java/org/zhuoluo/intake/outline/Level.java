package org.zhuoluo.intake.outline;

/** What a part of a feedback is, from the outside in: aspect (方面), item (项), problem (问题). */
public enum Level {
    ASPECT,
    ITEM,
    PROBLEM
}
