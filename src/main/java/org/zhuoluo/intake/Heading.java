package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet says what its columns hold: the one of its first lines that names most of the columns known, whatever titles
 * stand above, or two lines where the upper one names groups (责任体系: 牵头单位, 责任单位).
 */
record Heading(int first, int last, List<Head> heads) {

    /** Among so many lines the header is looked for. */
    static final int LOOKED_AT = 20;

    private static final String MEASURES = "整改措施";

    /** A column, what its header says (of two lines the upper one first), and the column of the form that this names. */
    record Head(int at, String upper, String lower, String field) {

        String printed() {
            return lower.isEmpty() || lower.equals(upper) ? upper : upper.isEmpty() ? lower : upper + "/" + lower;
        }

        /** Whether the header says just what the form prints. */
        boolean isExact() {
            return Lines.name(lower.isEmpty() ? upper : lower).equals(field);
        }
    }

    /** The header of a sheet by what its columns may be called; {@code row} is where it begins, or 0 where that is to be found. */
    static Optional<Heading> find(Grid grid, int row, Function<String, Optional<String>> known) {
        @Nullable Heading best = null;
        List<Grid.Line> lines =
                grid.lines().subList(0, Math.min(LOOKED_AT, grid.lines().size()));
        Map<Integer, Map<Integer, String>> groups = groups(grid);
        for (int at = 0; at < lines.size(); at++) {
            Grid.Line line = lines.get(at);
            if (row > 0 && line.number() != row) {
                continue;
            }
            Heading one = of(line, null, groups, known);
            best = best == null || one.known() > best.known() ? one : best;
            if (at + 1 < lines.size() && goOn(line, lines.get(at + 1), groups, known)) {
                Heading two = of(line, lines.get(at + 1), groups, known);
                boolean both =
                        two.known() > of(lines.get(at + 1), null, groups, known).known();
                best = both && two.known() > best.known() ? two : best;
            }
        }
        return best == null || row == 0 && best.known() == 0 ? Optional.empty() : Optional.of(best);
    }

    /** How many different columns of the form it names. */
    int known() {
        return fields().size();
    }

    Set<String> fields() {
        return heads.stream().map(Head::field).filter(field -> !field.isEmpty()).collect(Collectors.toSet());
    }

    /** The same, with columns taken for what somebody says they are. */
    Heading corrected(Map<Integer, String> said) {
        List<Head> all = new ArrayList<>();
        for (Head head : heads) {
            all.add(new Head(head.at(), head.upper(), head.lower(), said.getOrDefault(head.at(), head.field())));
        }
        said.forEach((at, field) -> {
            if (heads.stream().noneMatch(head -> head.at() == at)) {
                all.add(new Head(at, "", "", field));
            }
        });
        return new Heading(first, last, all);
    }

    private static Heading of(
            Grid.Line line,
            Grid.@Nullable Line below,
            Map<Integer, Map<Integer, String>> groups,
            Function<String, Optional<String>> known) {
        List<Head> heads = new ArrayList<>();
        int width =
                Math.max(line.cells().size(), below == null ? 0 : below.cells().size());
        Map<Integer, String> over = groups.getOrDefault(line.number(), Map.of());
        for (int at = 0; at < width; at++) {
            String lower = below == null ? "" : below.cell(at);
            String own = line.cell(at);
            String upper = own.isEmpty() && !lower.isEmpty() ? over.getOrDefault(at, "") : own;
            if (!upper.isEmpty() || !lower.isEmpty()) {
                heads.add(new Head(at, upper, lower, field(upper, lower, known)));
            }
        }
        return new Heading(line.number(), below == null ? line.number() : below.number(), heads);
    }

    /** Of two lines the lower one names the column; where it says nothing known, both together or the upper one do. */
    private static String field(String upper, String lower, Function<String, Optional<String>> known) {
        if (lower.isEmpty()) {
            return known.apply(upper).orElse("");
        }
        String named = known.apply(lower)
                .or(() -> known.apply(upper + lower))
                .or(() -> known.apply(upper))
                .orElse("");
        boolean ofMeasures = known.apply(upper).filter(MEASURES::equals).isPresent();
        return ofMeasures && named.equals("整改时限") ? known.apply("措施时限").orElse(named) : named;
    }

    /** Whether the line below goes on with the header: it says more below groups, and nothing below what is named already. */
    private static boolean goOn(
            Grid.Line line,
            Grid.Line below,
            Map<Integer, Map<Integer, String>> groups,
            Function<String, Optional<String>> known) {
        if (below.number() != line.number() + 1) {
            return false;
        }
        Set<Integer> grouped =
                new HashSet<>(groups.getOrDefault(line.number(), Map.of()).keySet());
        boolean more = false;
        for (int at = 0; at < below.cells().size(); at++) {
            String lower = below.cell(at);
            boolean named = known.apply(lower).isPresent();
            if (!lower.isEmpty() && !named && known.apply(line.cell(at)).isPresent() && !grouped.contains(at)) {
                return false;
            }
            more |= named;
        }
        return more;
    }

    /** Cells merged across columns: what they say, by line and each of their columns. */
    private static Map<Integer, Map<Integer, String>> groups(Grid grid) {
        Map<Integer, Map<Integer, String>> groups = new HashMap<>();
        Map<Integer, Grid.Line> lines = grid.lines().stream()
                .limit(LOOKED_AT)
                .collect(Collectors.toMap(Grid.Line::number, Function.identity()));
        for (Grid.Merged cells : grid.merges()) {
            Grid.Line line = lines.get(cells.firstLine());
            for (int at = cells.firstColumn(); line != null && cells.isAcross() && at <= cells.lastColumn(); at++) {
                groups.computeIfAbsent(cells.firstLine(), none -> new HashMap<>())
                        .put(at, line.cell(cells.firstColumn()));
            }
        }
        return groups;
    }
}
