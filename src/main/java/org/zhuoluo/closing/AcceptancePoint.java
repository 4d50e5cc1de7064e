package org.zhuoluo.closing;

import java.util.Arrays;
import java.util.List;
import org.zhuoluo.rectification.Asked;

/**
 * The standard of acceptance, 四有四见 (facts.md W12): the rectification is answered, owned, generalised from one case to all
 * and kept by a mechanism; people, facts, figures and effect are all visible. Each point is answered with words or evidence,
 * or said not to apply, with the reason.
 */
public enum AcceptancePoint {
    /** 有回应. */
    ANSWERED,
    /** 有负责. */
    OWNED,
    /** 有举一反三. */
    GENERALISED,
    /** 有长效机制. */
    MECHANISM,
    /** 见人. */
    PEOPLE,
    /** 见事. */
    FACTS,
    /** 见数据. */
    FIGURES,
    /** 见成效. */
    EFFECT;

    /** The four that the answer must have (四有). */
    public static List<AcceptancePoint> had() {
        return Arrays.asList(values()).subList(0, 4);
    }

    /** The four that the result must show (四见). */
    public static List<AcceptancePoint> seen() {
        return Arrays.asList(values()).subList(4, 8);
    }

    /** The name of the field, and of the fact, with the words that answer it. */
    public String said() {
        return "point." + name();
    }

    /** The same for the reason why it does not apply. */
    public String waived() {
        return "pointWaived." + name();
    }

    /** The same for the file that answers it: its digest, or {@link Acceptance#ATTACHED}. */
    public String proof() {
        return "pointProof." + name();
    }

    /** Those of the things a form asks that are about this point, in their order. */
    public List<Asked> among(List<Asked> asks) {
        List<String> mine = List.of(said(), proof(), waived());
        return asks.stream().filter(one -> mine.contains(one.name())).toList();
    }
}
