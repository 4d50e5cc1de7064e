package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuoluo.intake.outline.Said.State;

/** States as papers say them: none is done that does not say so, and what is not understood is told. */
class StatesInPapersTests {

    private static final State DONE = State.DONE;
    private static final State MOVES = State.UNDER_WAY;
    private static final State MOSTLY = State.BASICALLY;

    @Test
    void readsWholePhrasesBehindLabels() throws IOException {
        OutlineDraft draft = draft("outline-status-words");
        assertThat(states(draft))
                .containsExactly(
                        MOVES,
                        State.UNSAID,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOSTLY,
                        MOSTLY,
                        DONE,
                        DONE,
                        DONE,
                        DONE,
                        DONE,
                        DONE,
                        DONE,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOVES,
                        MOSTLY);
        assertThat(Doubts.of(draft)).extracting(Doubt::kind).containsExactly(Doubt.Kind.STATE);
    }

    @Test
    void readsSentencesThatStandAlone() throws IOException {
        OutlineDraft draft = draft("outline-status-sentence");
        assertThat(states(draft)).containsExactly(DONE, MOVES, DONE, MOVES, DONE);
        assertThat(draft.rate(1)).isEqualTo(new BigDecimal("60.0"));
        assertThat(draft.nodes().get(draft.nodes().size() - 1).said().longTerm())
                .isTrue();
        assertThat(Doubts.of(draft)).extracting(Doubt::kind).doesNotContain(Doubt.Kind.STATE, Doubt.Kind.POINTS);
    }

    @Test
    void countsTheLeastWhereSeveralAreSaid() {
        OutlineDraft draft = OutlineReader.read(List.of(
                "一、学习方面",
                "（一）制度不全",
                "1.台账缺页。",
                "整改情况：已完成整改。",
                "其中两项尚未完成。",
                "正在整改。",
                "2.会议不实（已完成整改）。",
                "3.公开不够。",
                "已制定方案，将完成整改。"));
        assertThat(states(draft)).containsExactly(MOVES, DONE, State.UNSAID);
        assertThat(Doubts.of(draft)).extracting(Doubt::kind).containsExactly(Doubt.Kind.STATE);
    }

    private static List<State> states(OutlineDraft draft) {
        return draft.nodes().stream()
                .filter(node -> node.level() == Level.PROBLEM)
                .map(node -> node.said().state())
                .toList();
    }

    private static OutlineDraft draft(String name) throws IOException {
        return OutlineReader.read(
                SourceText.pasted(Files.readString(Path.of("src/test/resources/cases", name + ".txt"))));
    }
}
