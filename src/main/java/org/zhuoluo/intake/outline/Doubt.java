package org.zhuoluo.intake.outline;

/**
 * A place where the paper can be read in more than one way, or counts unevenly: which paragraph (from 0), what is to be looked
 * at, and the words it is about, as the source has them.
 */
public record Doubt(int paragraph, Kind kind, String about) {

    public enum Kind {
        /** A number that its neighbour has already. */
        DOUBLED,
        /** Numbers are left out before this one. */
        MISSED,
        /** Counting begins anew under the same heading. */
        RESTARTED,
        /** A mark of another rank that goes on counting was read as its neighbour's. */
        SLIPPED,
        /** A heading or problem that is there already, word for word. */
        REPEATED,
        /** Reads like a problem of its own (关于“…”), and has no number. */
        UNNUMBERED,
        /** Numbered paragraphs after an answer were read as its steps. */
        STEPS,
        /** （1） below this problem is answered one by one. */
        DEEPER,
        /** 一是 … 二是 … may be several problems. */
        POINTS,
        /** Of the state something is said that is not understood; none is taken. */
        STATE,
        /** A label comes twice, with other words. */
        LABELS,
        /** The first sentence is longer than a title may be. */
        LONG,
        /** The paper counts otherwise than what was drawn. */
        COUNTS,
        /** Read as how rectification was organised, as next steps and the like; no problem is taken from it. */
        ASIDE,
        /** The row of a table that was pasted; its cells are not told apart. */
        TABLE,
        /** A heading that leads to nothing, and is not used. */
        NOWHERE
    }
}
