package org.zhuoluo.closing;

/** What is decided on a request to withdraw a task. */
public enum WithdrawalVerdict {
    WITHDRAW,
    REFUSE
}
