package org.zhuoluo.intake.outline;

import java.util.List;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Invalid;

/** The paragraphs of a feedback, pasted or out of a Word file; blank ones are left out. */
public final class SourceText {

    private static final int MOST_PARAGRAPHS = 2_000;
    private static final int MOST_CHARACTERS = 400_000;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\ufeff\\u200b]+|[\\s\\p{Z}\\ufeff\\u200b]+$");

    /** Control characters and halves of characters: the database holds none. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}&&[^\\t]]|\\p{Cs}");

    private SourceText() {}

    public static List<String> pasted(String text) {
        return checked("text", text.lines().toList());
    }

    /** Of a .docx: its text with the numbers that Word itself puts before paragraphs, tables cell by cell ({@link WordFile}). */
    public static List<String> word(byte[] file) {
        return checked("file", WordFile.text(file).lines().toList());
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
