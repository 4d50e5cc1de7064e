package org.zhuoluo.report;

/** The papers the house makes, each from one record and in each form. */
public enum PaperKind {
    /** 整改一周报告. */
    WEEKLY_REPORT,
    /** 会议纪要. */
    MINUTES,
    /** 任务书, of one unit. */
    TASK_BOOK,
    /** 问题清单 (facts.md W1). */
    PROBLEM_LIST,
    /** 责任清单. */
    DUTY_LIST,
    /** 任务清单. */
    TASK_LIST,
    /** 整改落实报告, on one task. */
    TASK_REPORT,
    /** 销号申请表, with the eight points (facts.md W12) and the review trail. */
    CLOSING_APPLICATION,
    /** 卷内目录, of one task. */
    ARCHIVE_LIST,
    /** 提醒函, 督办单, 领导批示. */
    LETTER,
    /** 整改进展情况通报, for the public. */
    PUBLIC_NOTICE
}
