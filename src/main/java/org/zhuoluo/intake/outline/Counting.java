package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuoluo.intake.outline.Doubt.Kind;

/** Where numbers are left out, doubled, or begin anew. Numbers that run on through the whole paper are in order. */
final class Counting {

    private final OutlineDraft draft;
    private final Marks marks;
    private final Levels levels;
    private final Set<Integer> begins;
    private final Set<Integer> unused;
    private final List<Doubt> doubts = new ArrayList<>();

    Counting(OutlineDraft draft, Marks marks, Levels levels) {
        this.draft = draft;
        this.marks = marks;
        this.levels = levels;
        this.begins = draft.nodes().stream()
                .map(node -> node.pieces().get(0).paragraph())
                .collect(Collectors.toCollection(HashSet::new));
        this.unused = draft.unused().stream().map(Piece::paragraph).collect(Collectors.toCollection(HashSet::new));
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
            int told = doubts.size();
            boolean again = mark != null && mark.ordinal() <= last.getOrDefault(mark.rank(), 0);
            if (mark != null && !(again && isUnusedHeading(at))) {
                last.keySet().removeIf(rank -> marks.nesting().isInside(rank, mark.rank()));
                Integer before = last.put(mark.rank(), mark.ordinal());
                int next = (before == null ? 0 : before) + 1;
                boolean runsOn = mark.ordinal() == whole.getOrDefault(mark.rank(), 0) + 1;
                whole.put(mark.rank(), mark.ordinal());
                if (mark.ordinal() == 0 || before == null && runsOn) {
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
                doubts.subList(isUnused(at) ? told : doubts.size(), doubts.size())
                        .clear();
            }
        }
    }

    private boolean isUnusedHeading(int at) {
        return levels.at(at) != null && levels.at(at) != Level.PROBLEM && !begins.contains(at);
    }

    private boolean isUnused(int at) {
        return unused.contains(at);
    }

    private void tell(int at, Kind kind) {
        doubts.add(new Doubt(at, kind, Doubts.about(draft.source().get(at))));
    }
}
