package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Uneven feedbacks and notices, invented, each beside what is to be read of it: one line for each part (what it is, its mark, its
 * title, its paragraphs in brackets), below it what is said under labels and what is in doubt, then the paragraphs not used.
 */
class UnevenPapersTests {

    private static final Path PAPERS = Path.of("src/test/resources/feedback");

    static Stream<String> papers() throws IOException {
        try (Stream<Path> files = Files.list(PAPERS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".outline"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void readsWhatThePaperSays(String name) throws IOException {
        OutlineDraft draft = OutlineReader.read(SourceText.pasted(Files.readString(PAPERS.resolve(name + ".txt"))));
        OutlineDraftTests.requireWhole(draft);
        assertThat(OutlineDraftTests.paragraphs(draft)).isSorted();
        String stated = Files.readString(PAPERS.resolve(name + ".outline"));
        assertThat(lines(draft).collect(Collectors.joining("\n")))
                .isEqualTo(stated.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")));
    }

    private static Stream<String> lines(OutlineDraft draft) {
        List<String> lines = new ArrayList<>();
        List<Doubt> doubts = Doubts.of(draft);
        for (Node node : draft.nodes()) {
            String level = node.level() == Level.ASPECT ? "方面" : node.level() == Level.ITEM ? "项" : "问题";
            lines.add(level + " " + (node.mark().isEmpty() ? "" : node.mark() + " ") + node.title() + " ["
                    + paragraphs(node.pieces()) + "]");
            said("牵头", node.said().lead(), lines);
            said("责任", node.said().responsible(), lines);
            said("配合", node.said().supporting(), lines);
            said("时限", node.said().deadline(), lines);
            said(
                    "情况",
                    node.said().state() == Said.State.UNSAID
                            ? ""
                            : node.said().state().name(),
                    lines);
            said("长期", node.said().longTerm() ? "是" : "", lines);
            doubts.stream()
                    .filter(doubt -> holds(node.pieces(), doubt))
                    .forEach(doubt -> lines.add("  疑 " + doubt.kind() + " " + doubt.about()));
        }
        lines.add(("未采用 " + paragraphs(draft.unused())).strip());
        doubts.stream()
                .filter(doubt -> holds(draft.unused(), doubt))
                .forEach(doubt -> lines.add("  疑 " + doubt.kind() + " " + doubt.about()));
        assertThat(lines).filteredOn(line -> line.startsWith("  疑 ")).hasSameSizeAs(doubts);
        return lines.stream();
    }

    private static void said(String label, String words, List<String> lines) {
        if (!words.isEmpty()) {
            lines.add("  " + label + " " + words);
        }
    }

    private static boolean holds(List<Piece> pieces, Doubt doubt) {
        return pieces.stream().anyMatch(piece -> piece.paragraph() == doubt.paragraph());
    }

    private static String paragraphs(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> Integer.toString(piece.paragraph() + 1))
                .collect(Collectors.joining(" "));
    }
}
