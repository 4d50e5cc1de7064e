package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuoluo.DocumentPart;
import org.zhuoluo.intake.outline.Said.State;

/**
 * Invented notices and phrases, written apart from the reader, one half held out until it had been read once: none is done that
 * is not, and how many are read right, asked about and wrong stands in the documents; {@code -Dzhuoluo.write-docs} writes it.
 */
class NoticesTests {

    private static final DocumentPart DOCUMENT = new DocumentPart(
            Path.of("docs/reading.md"),
            "<!-- the notices begin: written by NoticesTests -->\n",
            "<!-- the notices end -->");
    private static final List<String> HALVES = List.of("open", "held");

    @ParameterizedTest
    @ValueSource(strings = {"open", "held"})
    void callsNothingDoneThatIsNot(String half) throws IOException {
        for (Notice notice : notices(half)) {
            assertThat(notice.differences())
                    .as(notice.name())
                    .noneMatch(difference -> difference.matches("(?s).. ?state (?!DONE).*<> DONE.*"));
        }
        assertThat(phrases(half))
                .allSatisfy(phrase -> assertThat(phrase.read() == State.DONE && !phrase.isRight())
                        .as(phrase.words())
                        .isFalse());
    }

    @Test
    void documentsSayHowNoticesAreRead() throws IOException {
        DOCUMENT.requireSays(drawn());
    }

    private static String drawn() throws IOException {
        Map<String, int[]> kinds = new TreeMap<>();
        Map<String, int[]> sums = new LinkedHashMap<>();
        for (int half = 0; half < HALVES.size(); half++) {
            for (Notice notice : notices(HALVES.get(half))) {
                int column = 3 * half + notice.outcome().ordinal();
                kinds.computeIfAbsent(notice.kind(), none -> new int[6])[column]++;
                sums.computeIfAbsent("all notices", none -> new int[6])[column]++;
            }
            for (Phrase phrase : phrases(HALVES.get(half))) {
                int column = 3 * half + (phrase.isRight() ? 0 : phrase.doubtful() ? 1 : 2);
                sums.computeIfAbsent("phrases of states", none -> new int[6])[column]++;
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("| kind | right | asked | wrong | held: right | held: asked | held: wrong |");
        lines.add("|---|---|---|---|---|---|---|");
        kinds.forEach((kind, counts) -> lines.add(row(kind, counts)));
        sums.forEach((kind, counts) -> lines.add(row("**" + kind + "**", counts)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String kind, int[] counts) {
        StringBuilder row = new StringBuilder("| ").append(kind).append(" |");
        for (int count : counts) {
            row.append(' ').append(count).append(" |");
        }
        return row.toString();
    }

    private static List<Notice> notices(String half) throws IOException {
        return Notice.in(Path.of("src/test/resources/notices", half));
    }

    /** A phrase behind a label: what was read, and what may be. */
    private record Phrase(String words, State read, boolean doubtful, List<String> right) {

        boolean isRight() {
            return right.contains(read.name());
        }
    }

    private static List<Phrase> phrases(String half) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/phrases", "states-" + half + ".csv")).stream()
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .map(cells -> {
                    String text = "台账缺页。\n整改情况：" + cells[0];
                    return new Phrase(
                            cells[0], Said.in(text).state(), Said.isDoubtful(text), List.of(cells[1], cells[2]));
                })
                .toList();
    }
}
