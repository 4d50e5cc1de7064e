package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.zhuoluo.DocumentPart;

/** The table in the documents is the table in the code; {@code -Dzhuoluo.write-docs} writes it anew. */
class StateTableTests {

    private static final DocumentPart DOCUMENT = new DocumentPart(
            Path.of("docs/domain.md"),
            "<!-- the table of the life of a task begins: written by StateTableTests -->\n",
            "<!-- the table of the life of a task ends -->");

    @Test
    void documentsSayWhatTheCodeAllows() throws IOException {
        DOCUMENT.requireSays(StateTable.drawn());
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
