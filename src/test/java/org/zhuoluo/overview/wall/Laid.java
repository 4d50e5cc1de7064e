package org.zhuoluo.overview.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.drawing.Mark;
import org.zhuoluo.drawing.Sheet;

/** Looks at a drawing as somebody does who fears that something was cut off, or written over something else. */
public final class Laid {

    private static final double ASCENT = 0.82;
    private static final double DESCENT = 0.1;
    private static final double TOUCH = 0.01;

    private Laid() {}

    /** Every text and line lies on the sheet, no two texts lie over each other. */
    public static void isWhole(Sheet sheet) {
        for (Mark mark : sheet.marks()) {
            if (mark instanceof Mark.Path path) {
                for (double[] run : path.runs()) {
                    for (int at = 0; at < run.length; at += 2) {
                        assertThat(run[at]).isBetween(-TOUCH, sheet.width() + TOUCH);
                        assertThat(run[at + 1]).isBetween(-TOUCH, sheet.height() + TOUCH);
                    }
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        List<Mark.Words> words = sheet.words();
        for (int at = 0; at < words.size(); at++) {
            Mark.Words one = words.get(at);
            if (one.left() < -TOUCH - one.size() * 0.5
                    || right(one) > sheet.width() + TOUCH
                    || top(one) < 0
                    || bottom(one) > sheet.height()) {
                wrong.add("outside: " + one.text());
            }
            for (Mark.Words other : words.subList(at + 1, words.size())) {
                if (one.left() + TOUCH < right(other)
                        && other.left() + TOUCH < right(one)
                        && top(one) + TOUCH < bottom(other)
                        && top(other) + TOUCH < bottom(one)) {
                    wrong.add(one.text() + " over " + other.text());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static double right(Mark.Words words) {
        return words.left() + words.width();
    }

    private static double top(Mark.Words words) {
        return words.y() - words.size() * ASCENT;
    }

    private static double bottom(Mark.Words words) {
        return words.y() + words.size() * DESCENT;
    }
}
