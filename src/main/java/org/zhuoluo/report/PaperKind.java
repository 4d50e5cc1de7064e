package org.zhuoluo.report;

/** The papers the house makes, each from one record and in each form. */
public enum PaperKind {
    /** 整改一周报告. */
    WEEKLY_REPORT,
    /** 会议纪要. */
    MINUTES
}
