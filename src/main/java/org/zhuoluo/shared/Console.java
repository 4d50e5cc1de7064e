package org.zhuoluo.shared;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Where the house speaks to whoever started it, before there is a page. A console whose charset has no Chinese would show
 * {@code ??}; there the English words stand alone. The log is written in the same charset ({@code application.yaml}).
 */
public final class Console {

    /** Who tells the charset, best first: Java 19 and later; Java 17 on a terminal; the locale of the machine. */
    private static final List<String> TOLD = List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding");

    private static final String CHINESE = "着落";

    private Console() {}

    /** Whether Chinese words can be read on the console. */
    public static boolean speaksChinese() {
        return speaksChinese(System::getProperty);
    }

    /** Both languages where both can be read, else the English words. */
    public static String words(String chinese, String english) {
        return words(chinese, english, System::getProperty);
    }

    static boolean speaksChinese(UnaryOperator<String> property) {
        Charset charset = charset(property);
        return charset.canEncode() && charset.newEncoder().canEncode(CHINESE);
    }

    static String words(String chinese, String english, UnaryOperator<String> property) {
        return speaksChinese(property) ? chinese + " " + english : english;
    }

    private static Charset charset(UnaryOperator<String> property) {
        return TOLD.stream()
                .map(property)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Console::charset)
                .orElse(StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.US_ASCII;
        }
    }
}
