package org.zhuoluo.closing;

/**
 * How closed tasks are drawn for a follow-up review (回头看): by hand, all under a label (专题、专项), all of one of the three lists,
 * or so many by lot with a seed ({@link Lot}).
 */
public enum DrawingWay {
    LOT,
    LABEL,
    LIST,
    HAND
}
