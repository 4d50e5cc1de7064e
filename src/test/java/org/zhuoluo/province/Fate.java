package org.zhuoluo.province;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What becomes of a task by today, and how many of a hundred tasks it becomes of. */
enum Fate {
    CLOSED(50),
    EXTENDED_AND_CLOSED(5),
    RETURNED_AND_CLOSED(5),
    LOOKED_BACK(4),
    UNDER_WAY(8),
    SELF_REPORTED(4),
    REVIEWED(4),
    VERIFIED(4),
    RETURNED(3),
    EXTENDED(3),
    UNCLAIMED(2),
    NOT_STARTED(2),
    REOPENED(2),
    WITHDRAWN(2),
    APPLIED(1),
    EXTENSION_ASKED(1);

    private final int share;

    Fate(int share) {
        this.share = share;
    }

    boolean isClosed() {
        return ordinal() <= LOOKED_BACK.ordinal();
    }

    /** Whether anything was reported: only those tasks take a share of the entries. */
    boolean isWorkedAt() {
        return this != UNCLAIMED && this != NOT_STARTED;
    }

    boolean isExtended() {
        return this == EXTENDED || this == EXTENDED_AND_CLOSED;
    }

    boolean isReturned() {
        return this == RETURNED || this == RETURNED_AND_CLOSED;
    }

    /** How many of the four steps of closing it took: application, signature, first review, verification; five with the decision. */
    int steps() {
        return switch (this) {
            case APPLIED -> 1;
            case SELF_REPORTED -> 2;
            case REVIEWED -> 3;
            case VERIFIED -> 4;
            case CLOSED, EXTENDED_AND_CLOSED, RETURNED_AND_CLOSED, LOOKED_BACK, REOPENED -> 5;
            default -> 0;
        };
    }

    /** Fates of so many tasks: each at least once where there are enough, the rest by their shares, shuffled. */
    static List<Fate> of(int tasks, Random chance) {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : values()) {
            fates.addAll(Collections.nCopies(Math.max(1, fate.share * tasks / 100), fate));
        }
        while (fates.size() < tasks) {
            fates.add(CLOSED);
        }
        while (fates.size() > tasks) {
            fates.remove(0);
        }
        Collections.shuffle(fates, chance);
        return fates;
    }
}
