package org.zhuoluo.rectification;

/**
 * What a task needs beside its ledger (六个一, facts.md W3): a work plan, a task force, a rectification report, a long-term
 * mechanism. With the task itself and its ledger they are six.
 */
public enum DossierSlot {
    PLAN,
    TASK_FORCE,
    REPORT,
    MECHANISM
}
