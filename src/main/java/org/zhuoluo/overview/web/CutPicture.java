package org.zhuoluo.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhuoluo.overview.Count;
import org.zhuoluo.overview.CutRow;
import org.zhuoluo.overview.Cuts;

/**
 * A cut drawn: a bar for each row, all on one axis that begins at nought, stacked from what is closed to what nobody has said
 * to be done. What was withdrawn is not in it. Places along the axis are per cents of its length, as SVG writes them.
 */
record CutPicture(List<Bar> bars, List<Tick> ticks) {

    private static final int LINES = 4;

    /** A row and the pieces of its bar from left to right, empty ones left out. */
    public record Bar(CutRow row, List<Piece> pieces) {}

    /** So many tasks of one kind: CLOSED, VERIFIED (and not closed), SAID (and not verified), REST. */
    public record Piece(String kind, String from, String width, int tasks) {}

    /** A mark of the axis: where, how its number is anchored, and the number. */
    public record Tick(String at, String anchor, int value) {}

    static CutPicture of(Cuts cuts) {
        int highest = cuts.parts().stream()
                .mapToInt(part -> part.row().tasks().countable())
                .max()
                .orElse(0);
        int step = step(highest);
        int top = step * LINES;
        List<Tick> ticks = new ArrayList<>();
        for (int line = 0; line <= LINES; line++) {
            String anchor = line == 0 ? "start" : line == LINES ? "end" : "middle";
            ticks.add(new Tick(share(line * step, top), anchor, line * step));
        }
        return new CutPicture(
                cuts.parts().stream()
                        .map(part -> new Bar(part.row(), pieces(part.row().tasks(), top)))
                        .toList(),
                ticks);
    }

    private static List<Piece> pieces(Count count, int top) {
        List<Piece> pieces = new ArrayList<>();
        int from = add(pieces, "CLOSED", 0, count.closed(), top);
        from = add(pieces, "VERIFIED", from, count.verified(), top);
        from = add(pieces, "SAID", from, count.selfReported(), top);
        add(pieces, "REST", from, count.countable(), top);
        return pieces;
    }

    private static int add(List<Piece> pieces, String kind, int from, int to, int top) {
        if (to > from) {
            pieces.add(new Piece(kind, share(from, top), share(to - from, top), to - from));
        }
        return to;
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
    }

    /** A round number, four of which reach the highest value. */
    private static int step(int highest) {
        int least = Math.max(1, (highest + LINES - 1) / LINES);
        int size = 1;
        while (least > 10 * size) {
            size *= 10;
        }
        for (int round : new int[] {1, 2, 5}) {
            if (least <= round * size) {
                return round * size;
            }
        }
        return 10 * size;
    }
}
