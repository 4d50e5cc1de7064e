package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuoluo.intake.outline.Doubt.Kind;

/** Where numbers are left out, doubled, or begin anew. Numbers that run on through the whole paper are in order. */
final class Counting {

    private final OutlineDraft draft;
    private final Marks marks;
    private final Levels levels;
    private final Set<Integer> begins;
    private final Set<Integer> unused;
    private final List<Doubt> doubts = new ArrayList<>();

    /** {@code begins}, {@code unused}: the paragraphs of the draft that begin a part, and those that are not used. */
    Counting(OutlineDraft draft, Marks marks, Levels levels, Set<Integer> begins, Set<Integer> unused) {
        this.draft = draft;
        this.marks = marks;
        this.levels = levels;
        this.begins = begins;
        this.unused = unused;
    }

    List<Doubt> doubts() {
        numbers();
        return doubts;
    }

    private void numbers() {
        Map<Rank, Integer> last = new HashMap<>();
        Map<Rank, Integer> whole = new HashMap<>();
        for (int at = 0; at < draft.source().size(); at++) {
            Rank.Mark mark = marks.at(at);
            if (mark == null && marks.asides().isHeading(at)) {
                Rank.of(draft.source().get(at)).ifPresent(aside -> {
                    last.put(aside.rank(), aside.ordinal());
                    whole.put(aside.rank(), aside.ordinal());
                });
            }
            boolean again = mark != null && mark.ordinal() <= last.getOrDefault(mark.rank(), 0);
            if (mark != null && !(again && isUnusedHeading(at))) {
                last.keySet().removeIf(rank -> marks.nesting().isInside(rank, mark.rank()));
                Integer before = last.put(mark.rank(), mark.ordinal());
                int next = (before == null ? 0 : before) + 1;
                boolean runsOn = mark.ordinal() == whole.getOrDefault(mark.rank(), 0) + 1;
                whole.put(mark.rank(), mark.ordinal());
                if (mark.ordinal() == 0 || before == null && runsOn || unused.contains(at)) {
                    continue;
                }
                if (mark.ordinal() == next - 1) {
                    tell(at, Kind.DOUBLED);
                } else if (mark.ordinal() > next) {
                    tell(at, Kind.MISSED);
                } else if (mark.ordinal() < next) {
                    tell(at, Kind.RESTARTED);
                }
                if (marks.isSlip(at)) {
                    tell(at, Kind.SLIPPED);
                }
            }
        }
    }

    private boolean isUnusedHeading(int at) {
        return levels.at(at) != null && levels.at(at) != Level.PROBLEM && !begins.contains(at);
    }

    private void tell(int at, Kind kind) {
        doubts.add(new Doubt(at, kind, Doubts.about(draft.source().get(at))));
    }
}
