package org.zhuoluo.rectification;

/** PROBLEM 问题, RECOMMENDATION 意见建议: both are answered by tasks. */
public enum Nature {
    PROBLEM,
    RECOMMENDATION
}
