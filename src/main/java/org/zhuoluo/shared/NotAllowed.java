package org.zhuoluo.shared;

/** The person may know of the thing but not do this to it. Answered with 403. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String act) {
        super(act);
    }
}
