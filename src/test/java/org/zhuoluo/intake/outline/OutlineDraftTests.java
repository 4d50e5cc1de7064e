package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever hands do to a draft, nothing of the source is lost and nothing is there twice. */
class OutlineDraftTests {

    private static final String[] MARKS = {"一、", "（一）", "(二)", "1.", "２、", "（1）", "(2)", "①", "", "欢迎", "整改情况："};

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNothing(int seed) {
        Random random = new Random(seed);
        List<String> source = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(at -> MARKS[random.nextInt(MARKS.length)] + "第" + at + "段。其中第" + random.nextInt(9) + "处")
                .toList();
        OutlineDraft draft = OutlineReader.read(source);
        requireWhole(draft);
        for (int deed = 0; deed < 40; deed++) {
            draft = done(draft, random);
            requireWhole(draft);
        }
    }

    @Test
    void promotesDemotesMergesSplitsDropsAndTakes() throws IOException {
        OutlineDraft draft = OutlineReaderTests.notice();
        Node first = draft.at(Level.PROBLEM).get(0);
        assertThat(draft.promote(first.id()).node(first.id()))
                .get()
                .extracting(Node::level)
                .isEqualTo(Level.ITEM);
        assertThat(draft.demote(first.id())).isEqualTo(draft);
        OutlineDraft parted = draft.split(first.id(), "二是筹措资金");
        assertThat(parted.at(Level.PROBLEM)).hasSize(9);
        Node second = parted.at(Level.PROBLEM).get(1);
        assertThat(second.title()).startsWith("筹措资金2300万元");
        assertThat(parted.merge(second.id()).node(first.id()))
                .get()
                .extracting(node -> node.text(draft.source()).replace("\n", ""))
                .isEqualTo(first.text(draft.source()).replace("\n", ""));
        assertThat(draft.split(first.id(), "没有这几个字")).isSameAs(draft);
        OutlineDraft dropped = draft.drop(first.id());
        assertThat(dropped.at(Level.PROBLEM)).hasSize(7);
        Piece piece = first.pieces().get(0);
        OutlineDraft taken = dropped.take(piece.paragraph(), piece.from());
        assertThat(taken.at(Level.PROBLEM).get(0).title()).isEqualTo(first.title());
    }

    private static OutlineDraft done(OutlineDraft draft, Random random) {
        int id = draft.nodes().isEmpty()
                ? 0
                : draft.nodes().get(random.nextInt(draft.nodes().size())).id();
        return switch (random.nextInt(6)) {
            case 0 -> draft.promote(id);
            case 1 -> draft.demote(id);
            case 2 -> draft.merge(id);
            case 3 -> draft.split(id, "其中");
            case 4 -> draft.drop(id);
            default ->
                draft.unused().isEmpty()
                        ? draft
                        : draft.take(
                                draft.unused().get(0).paragraph(),
                                draft.unused().get(0).from());
        };
    }

    /** The paragraphs of the tree, from its first part to its last. */
    static List<Integer> paragraphs(OutlineDraft draft) {
        return draft.nodes().stream()
                .flatMap(node -> node.pieces().stream())
                .map(Piece::paragraph)
                .toList();
    }

    static void requireWhole(OutlineDraft draft) {
        List<Piece> all = new ArrayList<>(draft.unused());
        draft.nodes().forEach(node -> all.addAll(node.pieces()));
        all.sort(Comparator.comparingInt(Piece::paragraph).thenComparingInt(Piece::from));
        List<String> again = new ArrayList<>();
        for (Piece piece : all) {
            if (piece.from() == 0) {
                again.add("");
            }
            int last = again.size() - 1;
            assertThat(piece.paragraph()).isEqualTo(last);
            assertThat(piece.from()).isEqualTo(again.get(last).length());
            again.set(last, again.get(last) + piece.of(draft.source()));
        }
        assertThat(again).isEqualTo(draft.source());
        assertThat(draft.nodes()).extracting(Node::id).doesNotHaveDuplicates();
    }
}
