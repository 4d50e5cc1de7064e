package org.zhuoluo.overview.wall;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/**
 * What the chart is drawn on. Lengths in millimetres; a page of the house is 324 of them wide and as high as it takes, the
 * big screen 480 by 270 (16 : 9), so that its text, a fortieth of its height, is read from three metres. Text on paper is
 * never smaller than six points (2.12 mm): what does not fit on one sheet then goes on to the next.
 */
public enum WallFormat {
    PAGE(324, 0, 0.5, 3.5, 3.5, 4.4, 0, 42, 92, 0),
    SCREEN(480, 270, 8, 6.6, 6.6, 9, 0, 68, 136, 0),
    A3(420, 297, 8, 3.2, 2.12, 5.5, 32, 30, 84, 0),
    A0(1189, 841, 18, 6.4, 3, 16, 100, 104, 180, 88);

    /** How much higher than its letters a line is. */
    static final double LEADING = 1.2;

    final double width;
    /** Nought where it is as high as it takes. */
    final double height;

    final double margin;
    /** The largest and the smallest text of a row. */
    final double largest;

    final double smallest;
    /** The largest name of a leader or unit: names are the largest thing on the chart. */
    final double name;
    /** How wide the columns are: leaders (nought where they share one with their units), units, words, persons (nought: none). */
    final double leaders;

    final double units;
    final double words;
    final double persons;

    WallFormat(
            double width,
            double height,
            double margin,
            double largest,
            double smallest,
            double name,
            double leaders,
            double units,
            double words,
            double persons) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.largest = largest;
        this.smallest = smallest;
        this.name = name;
        this.leaders = leaders;
        this.units = units;
        this.words = words;
        this.persons = persons;
    }

    /** The paper said in an address, A0 where none is; {@link Invalid} where it is neither A3 nor A0. */
    public static WallFormat paper(@Nullable String said) {
        if (said == null || said.isBlank() || said.equals("A0")) {
            return A0;
        }
        if (said.equals("A3")) {
            return A3;
        }
        throw Invalid.field("paper", "invalid.paper", said);
    }

    boolean isPaper() {
        return this == A3 || this == A0;
    }

    /** Text that is not of a row: legend, heads of columns, foot. */
    double small() {
        return this == A0 ? 5 : this == A3 ? 2.4 : this == SCREEN ? 5 : 3;
    }

    double title() {
        return this == A0 ? 20 : this == A3 ? 7 : 9;
    }
}
