package org.zhuoluo.report.paper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template leaves open, written in double braces. Words may stand anywhere: in the text, a cell, a header, a footer, a
 * text box, as often as wanted. A block stands alone in a paragraph of the text, at most once, and grows to as many
 * paragraphs and tables as the paper has.
 */
public enum Placeholder {
    MARK("密级", false),
    NAME("名称", false),
    ISSUE("期号", false),
    ISSUER("编发单位", false),
    ISSUED("编发日期", false),
    OFFICE("单位", false),
    DAY("日期", false),
    ROUND("轮次", false),
    KIND("文种", false),
    HEADING("题名", false),
    TITLE("标题", true),
    TEXT("正文", true),
    ANNEX_NOTES("附件说明", true),
    ANNEXES("附件", true),
    SIGNATURE("落款", true),
    IMPRINT("版记", true);

    private final String word;
    private final boolean block;

    Placeholder(String word, boolean block) {
        this.word = word;
        this.block = block;
    }

    /** As it is written in a template. */
    public String written() {
        return "{{" + word + "}}";
    }

    /** Whether it becomes paragraphs and tables, and not words in a line. */
    public boolean isBlock() {
        return block;
    }

    /** Without title and text there is no paper. */
    public boolean isCompulsory() {
        return this == TITLE || this == TEXT;
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The one that reads most like a word that is none. */
    static Placeholder nearest(String word) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(one -> distance(one.word, word)))
                .orElseThrow();
    }

    /** What stands in its place; of a block only whether there is anything. Null where this paper has nothing of it. */
    @Nullable
    String in(Paper paper, Occasion occasion) {
        Paper.Masthead head = paper.masthead();
        return switch (this) {
            case MARK -> head == null ? null : head.mark();
            case NAME -> head == null ? null : head.name();
            case ISSUE -> head == null ? null : head.issue();
            case ISSUER -> head == null ? null : head.office();
            case ISSUED -> head == null ? null : head.date();
            case OFFICE -> occasion.office();
            case DAY -> occasion.day();
            case ROUND -> occasion.round();
            case KIND -> occasion.kind();
            case HEADING -> String.join("", paper.title());
            case TITLE, TEXT -> "";
            case ANNEX_NOTES, ANNEXES -> paper.annexes().isEmpty() ? null : "";
            case SIGNATURE -> paper.signature() == null ? null : "";
            case IMPRINT -> paper.imprint() == null ? null : "";
        };
    }

    /** How many signs must be put in, taken out or changed to make one of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
