package org.zhuoluo.shared;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is made ready between the start of the process and the first page, and how far it is: told by those who do it, shown
 * to those who wait. Several steps may be under way at once.
 */
public final class Preparation {

    /** In the order they are told of. */
    public enum Step {
        /** The programs of a database server of our own are unpacked. */
        PROGRAMS,
        /** The database is made, started, recovered. */
        DATABASE,
        /** Tables are made or brought up to this version. */
        TABLES,
        /** The application is put together. */
        HOUSE,
        /** Accounts and rounds of the demo are written. */
        CONTENT
    }

    /** Where a step is. */
    public enum State {
        TO_COME,
        UNDER_WAY,
        DONE
    }

    /**
     * How far a step is.
     *
     * @param parts how many parts of it are done; 0 where they are not counted
     */
    public record Progress(State state, int parts) {}

    private static final Progress TO_COME = new Progress(State.TO_COME, 0);

    private final Map<Step, Progress> steps = new EnumMap<>(Step.class);

    public void begin(Step step) {
        tell(step, new Progress(State.UNDER_WAY, 0));
    }

    /** So many parts of a step are done. */
    public void count(Step step, int parts) {
        tell(step, new Progress(State.UNDER_WAY, parts));
    }

    public void done(Step step) {
        tell(step, new Progress(State.DONE, of(step).parts()));
    }

    public synchronized Progress of(Step step) {
        return steps.getOrDefault(step, TO_COME);
    }

    private synchronized void tell(Step step, Progress progress) {
        steps.put(step, progress);
    }
}
