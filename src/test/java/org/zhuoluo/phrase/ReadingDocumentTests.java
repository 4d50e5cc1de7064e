package org.zhuoluo.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhuoluo.DocumentPart;

/** The table of phrases in the documents is what is read; {@code -Dzhuoluo.write-docs} writes it anew. */
class ReadingDocumentTests {

    private static final Path PHRASES = Path.of("src/test/resources/phrases/times.csv");
    private static final DocumentPart DOCUMENT = new DocumentPart(
            Path.of("docs/reading.md"),
            "<!-- the phrases begin: written by ReadingDocumentTests -->\n",
            "<!-- the phrases end -->");

    private static final String HEAD = "| written | read as | asked because | proposed |\n|---|---|---|---|\n";

    @Test
    void documentsSayHowPhrasesAreRead() throws IOException {
        DOCUMENT.requireSays(drawn());
    }

    private static String drawn() throws IOException {
        List<String> lines = Files.readAllLines(PHRASES);
        return lines.stream().skip(1).map(ReadingDocumentTests::row).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String row(String line) {
        String[] cells = line.split("\\|", -1);
        LocalDate feedback = cells[2].contains("F") ? TimePhraseTests.FEEDBACK : null;
        Reading read = TimePhrase.read(cells[0], new Frame(TimePhraseTests.FROM, TimePhraseTests.TO, true, feedback));
        String day = read.day() == null ? "" : read.day().toString();
        String longTerm = read.goesOn() ? day.isEmpty() ? "长期坚持" : ", 长期坚持" : "";
        return "| " + cells[0] + (feedback == null ? "" : " *") + " | " + (read.isCertain() ? day + longTerm : "")
                + " | "
                + (read.doubt() == null ? "" : read.doubt()) + " | " + (read.proposal() == null ? "" : read.proposal())
                + " |";
    }
}
