package org.zhuoluo.rectification;

/** What a label groups problems by (facts.md W5, W7, W9): 专题, 专项, 专题研究. */
public enum LabelKind {
    WORKSTREAM,
    CAMPAIGN,
    STUDY
}
