package org.zhuoluo.shared;

/** Nothing is there under that number, or nothing this person may know of: both read alike. Answered with 404. */
public class Missing extends RuntimeException {

    public Missing(String what, Object number) {
        super(what + " " + number);
    }
}
