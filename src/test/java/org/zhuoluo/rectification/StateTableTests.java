package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in the documents is the table in the code; {@code -Dzhuoluo.write-docs} writes it anew. */
class StateTableTests {

    private static final Path DOCUMENT = Path.of("docs/domain.md");
    private static final String BEGINS =
            "<!-- the table of the life of a task begins: written by StateTableTests -->\n";
    private static final String ENDS = "<!-- the table of the life of a task ends -->";

    @Test
    void documentsSayWhatTheCodeAllows() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGINS) + BEGINS.length();
        int to = document.indexOf(ENDS);
        assertThat(from).isGreaterThan(BEGINS.length());
        if (System.getProperty("zhuoluo.write-docs") != null) {
            document = document.substring(0, from) + StateTable.drawn() + document.substring(to);
            Files.writeString(DOCUMENT, document);
            to = document.indexOf(ENDS);
        }
        assertThat(document.substring(from, to)).isEqualTo(StateTable.drawn());
    }

    @Test
    void everyActIsOpenToSomebodySomewhere() {
        for (Act act : Act.values()) {
            assertThat(Standing.values())
                    .as(act.name())
                    .anyMatch(standing -> java.util.Arrays.stream(org.zhuoluo.organisation.Role.values())
                            .anyMatch(role -> act.permits(standing, role, null)
                                    || java.util.Arrays.stream(Relation.values())
                                            .anyMatch(relation -> act.permits(standing, role, relation))));
        }
    }
}
