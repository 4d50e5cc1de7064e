package org.zhuoluo.overview;

/**
 * Why an open task is being done over: somebody on the way to closing sent it back (退回), or it was opened again after it
 * had been closed (重新打开). Neither once it has been reported done again.
 */
public enum Rework {
    RETURNED,
    REOPENED
}
