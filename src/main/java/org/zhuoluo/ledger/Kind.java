package org.zhuoluo.ledger;

/** The kinds of entry. The words for them stand in the bundles under {@code kind.NAME}. */
public enum Kind {
    CREATED,
    CHANGED,
    CLAIMED,
    PROGRESS,
    NO_PROGRESS,
    SELF_REPORTED,
    FIRST_REVIEWED,
    VERIFIED,
    CLOSED,
    RETURNED,
    REOPENED,
    WITHDRAWN,
    CORRECTION,
    REPORT_ISSUED,
    /** The lead unit gives a task back to the office, with the reason. */
    DECLINED,
    /** A measure need not be done, for a reason. */
    MEASURE_WAIVED,
    /** A slot of the dossier (六个一) is filled by evidence, or waived for a reason. */
    DOSSIER_FILLED,
    DOSSIER_WAIVED,
    /** An extension is asked for, passed on by the office to the leader, granted, refused. */
    EXTENSION_ASKED,
    EXTENSION_ENDORSED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    /** Staff apply for closing; the entry SELF_REPORTED is their principal's signature under it. */
    APPLIED,
    /** The leading group decides for closing, and a public notice begins. */
    DECIDED,
    OBJECTED,
    OBJECTION_ANSWERED,
    /** Closed tasks are drawn for a follow-up review (回头看), and each is looked at again. */
    SAMPLED,
    LOOKED_BACK,
    WITHDRAWAL_ASKED,
    WITHDRAWAL_REFUSED,
    /** A letter, a supervision order, a leader's instruction, and what is answered to them. */
    WARNED,
    ORDERED,
    INSTRUCTED,
    ANSWERED,
    /** Units that did not report are urged; a meeting is held and resolves; a register is kept. */
    URGED,
    MEETING_HELD,
    RESOLVED,
    REGISTERED;

    /** Whether an entry of this kind turns the standing of its task by itself. */
    public boolean turns() {
        return switch (this) {
            case CLAIMED, SELF_REPORTED, FIRST_REVIEWED, VERIFIED, CLOSED, RETURNED, REOPENED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
