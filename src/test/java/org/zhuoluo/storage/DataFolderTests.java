package org.zhuoluo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DataFolderTests {

    private static final String LOST = "/srv/\uFFFD\uFFFD\uFFFD";

    @Test
    void hasANameOfPlainLettersInAnyLocale() {
        assertThat(DataFolder.isNameable("./data", "/srv", "ANSI_X3.4-1968", true))
                .isTrue();
        assertThat(DataFolder.isNameable("/srv/district of Lianshan/data", "/srv", "ANSI_X3.4-1968", true))
                .isTrue();
        assertThat(DataFolder.isNameable("/srv/data", LOST, "ANSI_X3.4-1968", true))
                .isTrue();
    }

    /** What a name in Chinese becomes where no locale is set. */
    @Test
    void isRefusedWhereItsNameIsLost() {
        assertThat(DataFolder.isNameable(LOST + "/data", "/srv", "ANSI_X3.4-1968", true))
                .isFalse();
        assertThat(DataFolder.isNameable("./data", LOST, "ANSI_X3.4-1968", false))
                .isFalse();
        assertThat(DataFolder.isNameable("/srv/\0", "/srv", "UTF-8", true)).isFalse();
    }

    /** The letters are those of French, so that Java can name them in most locales the test runs in. */
    @Test
    void isRefusedToTheServerWhereItsNameIsNotInUtf8() {
        String folder = "/srv/donn\u00e9es";
        if (canBeNamedHere(folder)) {
            assertThat(DataFolder.isNameable(folder, "/srv", "UTF-8", true)).isTrue();
            assertThat(DataFolder.isNameable(folder, "/srv", "GB18030", true)).isFalse();
            assertThat(DataFolder.isNameable(folder, "/srv", "GB18030", false)).isTrue();
        }
    }

    @Test
    void isRefusedWithWhatToDo() {
        assertThatThrownBy(() -> DataFolder.named(LOST, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("read the name of the data folder");
    }

    /** These words are read on consoles that may have no other letters. */
    @Test
    void isSpokenOfInEnglishOfPlainLetters() {
        ResourceBundle words = ResourceBundle.getBundle("messages.storage", Locale.ENGLISH);
        assertThat(words.keySet())
                .filteredOn(key -> key.startsWith("start."))
                .isNotEmpty()
                .allMatch(key -> StandardCharsets.US_ASCII.newEncoder().canEncode(words.getString(key)), "plain");
    }

    private static boolean canBeNamedHere(String folder) {
        return DataFolder.isNameable(folder, "/srv", "UTF-8", false);
    }
}
