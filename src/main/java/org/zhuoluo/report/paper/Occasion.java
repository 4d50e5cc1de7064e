package org.zhuoluo.report.paper;

/**
 * What a template may say beside the paper itself: which kind of paper it is, in which round, from which office, of which
 * day. Empty where it is not known.
 */
public record Occasion(String kind, String round, String office, String day) {

    /** A paper without circumstances. */
    public static final Occasion NONE = new Occasion("", "", "", "");
}
