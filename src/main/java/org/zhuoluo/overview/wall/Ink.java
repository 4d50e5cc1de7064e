package org.zhuoluo.overview.wall;

import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.Stage;
import org.zhuoluo.rectification.Standing;

/** The colours of the chart. They differ in lightness too, and each stands beside a shape of its own and a word. */
final class Ink {

    static final String BLACK = "#1b1b1b";
    static final String SOFT = "#595959";
    static final String RULE = "#d9d6cf";
    static final String TINT = "#f6f5f2";
    static final String WHITE = "#ffffff";
    static final String RED = "#a61b1b";
    static final String RED_TINT = "#fbeeee";
    static final String AMBER = "#8a5a00";
    static final String GREEN = "#1f6b3a";
    static final String BLUE = "#1d4f87";
    private static final String PALE_BLUE = "#a9c4e2";
    private static final String PALE_AMBER = "#f0d596";

    private Ink() {}

    /** What a bar is filled with. */
    static String bar(Standing standing) {
        return switch (standing) {
            case UNCLAIMED, NOT_STARTED, WITHDRAWN -> WHITE;
            case UNDER_WAY -> PALE_BLUE;
            case SELF_REPORTED, REVIEWED, VERIFIED -> PALE_AMBER;
            case CLOSED -> GREEN;
        };
    }

    /** What its words and edges are written with. */
    static String of(Standing standing) {
        return switch (standing) {
            case UNCLAIMED, NOT_STARTED, WITHDRAWN -> SOFT;
            case UNDER_WAY -> BLUE;
            case SELF_REPORTED, REVIEWED, VERIFIED -> AMBER;
            case CLOSED -> GREEN;
        };
    }

    static String of(Light light) {
        return switch (light) {
            case RED -> RED;
            case YELLOW -> AMBER;
            case GREEN, NONE -> BLACK;
        };
    }

    static String of(Stage.Mark mark) {
        return switch (mark) {
            case MET -> GREEN;
            case MISSED -> RED;
            case BEHIND -> AMBER;
            case ON_COURSE -> BLUE;
            case TO_COME -> SOFT;
        };
    }
}
