package org.zhuoluo.intake.outline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Magic;

/** The paragraphs of a feedback, pasted or out of a Word file; blank ones are left out. */
public final class SourceText {

    private static final int MOST_PARAGRAPHS = 2_000;
    private static final int MOST_CHARACTERS = 400_000;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\ufeff\\u200b]+|[\\s\\p{Z}\\ufeff\\u200b]+$");

    /** Control characters and halves of characters: the database holds none. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\t]]|\\p{Cs}");

    private SourceText() {}

    public static List<String> pasted(String text) {
        return checked("text", Tables.laidOut(text.lines().toList()));
    }

    /** Of a .docx: its text with the numbers that Word itself puts before paragraphs, tables cell by cell ({@link WordFile}). */
    public static List<String> word(byte[] file) {
        return checked("file", Tables.laidOut(WordFile.text(file).lines().toList()));
    }

    /** Of a file, by what it holds: a Word file, or text in UTF-8. */
    public static List<String> of(byte[] file) {
        boolean text = file.length > 0
                && !Magic.startsWith(file, 'P', 'K', 3, 4)
                && !Magic.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)
                && !Magic.startsWith(file, '%', 'P', 'D', 'F');
        return text ? pasted(new String(file, StandardCharsets.UTF_8)) : word(file);
    }

    private static List<String> checked(String field, List<String> lines) {
        List<String> paragraphs = lines.stream()
                .map(line -> AROUND.matcher(NO_TEXT.matcher(line).replaceAll("\ufffd"))
                        .replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
        if (paragraphs.isEmpty()) {
            throw Invalid.field(field, "invalid.feedback-empty");
        }
        long characters = paragraphs.stream().mapToLong(String::length).sum();
        if (paragraphs.size() > MOST_PARAGRAPHS || characters > MOST_CHARACTERS) {
            throw Invalid.field(field, "invalid.feedback-too-long", MOST_PARAGRAPHS, MOST_CHARACTERS);
        }
        return paragraphs;
    }
}
