package org.zhuoluo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a document says between two marks, and a test draws anew; {@code -Dzhuoluo.write-docs} writes it. */
public record DocumentPart(Path document, String begins, String ends) {

    /** Requires that the document says what was drawn, after it was written where that is wanted. */
    public void requireSays(String drawn) throws IOException {
        String words = Files.readString(document);
        int from = words.indexOf(begins) + begins.length();
        assertThat(from).isGreaterThan(begins.length());
        if (System.getProperty("zhuoluo.write-docs") != null) {
            words = words.substring(0, from) + drawn + words.substring(words.indexOf(ends));
            Files.writeString(document, words);
        }
        assertThat(words.substring(from, words.indexOf(ends))).isEqualTo(drawn);
    }
}
