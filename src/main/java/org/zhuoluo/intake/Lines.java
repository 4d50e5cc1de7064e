package org.zhuoluo.intake;

import org.zhuoluo.shared.Harmless;
import org.zhuoluo.shared.Plain;

/** Cells as they are compared and kept. */
final class Lines {

    static final int MOST_ROWS = 20_000;

    private Lines() {}

    /** A header by its name: however wide it is written, without line breaks, the star of a required one, an explanation. */
    static String name(String header) {
        return Plain.of(header).replaceAll("\\s", "").replaceAll("^\\*|\\(.*\\)$|[*:]$", "");
    }

    /** What was typed into a cell: without the space around it, and without what kept it from being calculated. */
    static String typed(String cell) {
        return Harmless.in(Plain.words(cell));
    }
}
