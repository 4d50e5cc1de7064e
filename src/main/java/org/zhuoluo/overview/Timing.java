package org.zhuoluo.overview;

/**
 * When the accepted application of a closed task was made: by the original deadline, by the one approved at that day, after
 * it; or at all. Tasks without a day are none of them.
 */
public enum Timing {
    ACCEPTED,
    ORIGINAL,
    APPROVED,
    LATE
}
