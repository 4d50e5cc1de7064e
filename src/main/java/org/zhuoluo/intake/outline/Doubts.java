package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuoluo.intake.outline.Doubt.Kind;

/** What is to be looked at in a draft before it is saved: told, not guessed. Reckoned from the draft as it stands. */
public final class Doubts {

    private static final Pattern POINTS = Pattern.compile("一是.*二是", Pattern.DOTALL);
    private static final Pattern ASIDE = Pattern.compile("下一步|打算|工作安排|总体情况|基本情况|要求");

    private final OutlineDraft draft;
    private final Marks marks;
    private final Levels levels;
    private final Flow flow;
    private final Set<Integer> begins;
    private final Set<Integer> unused;
    private final List<Doubt> doubts = new ArrayList<>();

    private Doubts(OutlineDraft draft) {
        this.draft = draft;
        this.marks = Marks.of(draft.source());
        this.levels = Levels.of(draft.source(), marks);
        this.flow = Flow.of(draft.source());
        this.begins = draft.nodes().stream()
                .map(node -> node.pieces().get(0).paragraph())
                .collect(Collectors.toCollection(HashSet::new));
        this.unused = draft.unused().stream().map(Piece::paragraph).collect(Collectors.toCollection(HashSet::new));
    }

    /** In the order of the source. */
    static List<Doubt> of(OutlineDraft draft) {
        Doubts found = new Doubts(draft);
        found.doubts.addAll(new Counting(draft, found.marks, found.levels, found.begins, found.unused).doubts());
        for (int at = 0; at < draft.source().size(); at++) {
            found.paragraph(at);
        }
        found.nodes();
        found.unused();
        Counts.of(draft).stream()
                .filter(count -> !count.agrees())
                .forEach(count -> found.tell(count.paragraph(), Kind.COUNTS, count.words()));
        found.doubts.sort(Comparator.comparingInt(Doubt::paragraph).thenComparing(Doubt::kind));
        return List.copyOf(found.doubts);
    }

    /** By the part they are in; under 0 those of what is not used. */
    public static Map<Integer, List<Doubt>> byPart(OutlineDraft draft) {
        Map<Integer, Integer> parts = new HashMap<>();
        draft.nodes().forEach(node -> node.pieces().forEach(piece -> parts.putIfAbsent(piece.paragraph(), node.id())));
        return of(draft).stream().collect(Collectors.groupingBy(doubt -> parts.getOrDefault(doubt.paragraph(), 0)));
    }

    private void paragraph(int at) {
        String words = draft.source().get(at);
        if (Rank.isRow(words) && (at == 0 || !Rank.isRow(draft.source().get(at - 1)))) {
            tell(at, Kind.TABLE);
        }
        Rank.Mark mark = Rank.of(words).orElse(null);
        boolean names = Title.isAbout(words.substring(mark == null ? 0 : mark.end()));
        if (begins.contains(at) || !names && !marks.isStep(at) || isUnused(at) || isBare(at - 1)) {
            return;
        }
        if (names) {
            tell(at, mark == null ? Kind.UNNUMBERED : Kind.DEEPER);
        } else if (!marks.isStep(at - 1)) {
            tell(at, Kind.STEPS);
        }
    }

    private boolean isUnused(int at) {
        return unused.contains(at);
    }

    /** Whether a paragraph is a mark that stands alone on its line. */
    private boolean isBare(int at) {
        return at >= 0
                && Rank.of(draft.source().get(at))
                        .filter(mark -> mark.end() == draft.source().get(at).length())
                        .isPresent();
    }

    private void nodes() {
        Map<String, Node> seen = new HashMap<>();
        for (Node node : draft.nodes()) {
            int at = node.pieces().get(0).paragraph();
            String text = flow.text(node.pieces());
            if (seen.put(node.level() + Words.plain(node.title()), node) != null) {
                tell(at, Kind.REPEATED, node.title());
            }
            if (Title.isCut(node.title())) {
                tell(at, Kind.LONG);
            }
            Said.under(text).forEach((label, said) -> {
                if (label != Said.Label.PROGRESS && said.size() > 1) {
                    tell(at, Kind.LABELS, String.join("、", said));
                }
            });
            if (node.level() == Level.PROBLEM && Said.isDoubtful(text)) {
                tell(at, Kind.STATE);
            }
            boolean answered = Said.labels(text) == text.length() && node.said().state() != Said.State.UNSAID;
            boolean several =
                    POINTS.matcher(text.substring(0, Said.labels(text))).find()
                            || Rank.POINT.at(node.mark()).isPresent() && text.contains("；");
            if (node.level() == Level.PROBLEM && !answered && several) {
                tell(at, Kind.POINTS);
            }
        }
    }

    private void unused() {
        for (Piece piece : draft.unused()) {
            if (piece.from() == 0 && marks.asides().isHeading(piece.paragraph())) {
                tell(piece.paragraph(), Kind.ASIDE);
            }
            boolean heading = piece.from() == 0 && levels.at(piece.paragraph()) != null;
            if (heading && !ASIDE.matcher(piece.of(draft.source())).find()) {
                tell(piece.paragraph(), Kind.NOWHERE);
            }
        }
    }

    private void tell(int at, Kind kind) {
        tell(at, kind, about(draft.source().get(at)));
    }

    /** A paragraph by its mark, or its first words where it has none. */
    static String about(String words) {
        String mark = Rank.of(words)
                .map(found -> Words.strip(words.substring(0, found.end())))
                .orElse("");
        return mark.isEmpty() ? Words.first(words.split("\t", 2)[0], 20) : mark;
    }

    private void tell(int at, Kind kind, String about) {
        doubts.add(new Doubt(at, kind, about));
    }
}
