package org.zhuoluo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16"})
    void speaksChineseWhereItsCharsetHasIt(String charset) {
        assertThat(Console.speaksChinese(Map.of("native.encoding", charset)::get))
                .isTrue();
    }

    /** The first is what Java calls the charset of a machine where no locale is set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANSI_X3.4-1968",
                "US-ASCII",
                "ISO-8859-1",
                "windows-1252",
                "Big5",
                "no such charset",
                "x-unheard-of"
            })
    void keepsToEnglishWhereItHasNot(String charset) {
        assertThat(Console.speaksChinese(Map.of("native.encoding", charset)::get))
                .isFalse();
    }

    @Test
    void asksTheTerminalBeforeTheMachine() {
        assertThat(Console.speaksChinese(Map.of("stdout.encoding", "UTF-8", "native.encoding", "US-ASCII")::get))
                .isTrue();
        assertThat(Console.speaksChinese(Map.of("sun.stdout.encoding", "US-ASCII", "native.encoding", "UTF-8")::get))
                .isFalse();
    }

    @Test
    void choosesTheWords() {
        assertThat(Console.words("密码", "Password", Map.of("stdout.encoding", "GBK")::get))
                .isEqualTo("密码 Password");
        assertThat(Console.words("密码", "Password", Map.of("stdout.encoding", "US-ASCII")::get))
                .isEqualTo("Password");
    }
}
