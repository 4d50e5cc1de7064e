package org.zhuoluo.intake.outline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Numerals;

/** The paragraphs of a feedback, pasted or out of a Word file; blank ones are left out. */
public final class SourceText {

    private static final int MOST_PARAGRAPHS = 2_000;
    private static final int MOST_CHARACTERS = 400_000;

    private SourceText() {}

    public static List<String> pasted(String text) {
        return checked("text", text.lines().toList());
    }

    /** Of a .docx: its text with the numbers that Word itself puts before paragraphs, tables cell by cell. */
    public static List<String> word(byte[] file) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            Map<String, Integer> counted = new HashMap<>();
            List<String> lines = new ArrayList<>();
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.addAll((numbered(paragraph, counted) + paragraph.getText())
                            .lines()
                            .toList());
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs().forEach(line -> lines.add(line.getText()))));
                }
            }
            return checked("file", lines);
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Invalid.field("file", "invalid.feedback-file");
        }
    }

    private static List<String> checked(String field, List<String> lines) {
        List<String> paragraphs = lines.stream()
                .map(String::strip)
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

    /** The number Word shows before a paragraph of a list, which is not in its text. */
    private static String numbered(XWPFParagraph paragraph, Map<String, Integer> counted) {
        if (paragraph.getNumID() == null
                || paragraph.getNumLevelText() == null
                || paragraph.getText().isBlank()) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        String list = paragraph.getNumID() + "/";
        int now = counted.merge(list + level, 1, Integer::sum);
        for (int inner = level + 1; inner < 9; inner++) {
            counted.remove(list + inner);
        }
        String format = String.valueOf(paragraph.getNumFmt());
        String number =
                format.contains("hinese") || format.contains("ideograph") ? Numerals.chinese(now) : String.valueOf(now);
        return paragraph.getNumLevelText().replaceAll("%" + (level + 1), number).replaceAll("%\\d", "");
    }
}
