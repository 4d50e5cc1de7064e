package org.zhuoluo.report.paper;

import java.util.Arrays;
import java.util.Optional;

/**
 * A cell of a workbook's template that shows how something is to look, as a style does in a Word template; named alike. It
 * stands alone in its row, which is no row of the paper. What the paragraphs look like, the cell of {{正文}} shows.
 */
public enum Sample {
    FIRST("一级标题"),
    SECOND("二级标题"),
    HEAD("表头"),
    WORDS("表格文字"),
    CENTRED("表格居中");

    private final String word;

    Sample(String word) {
        this.word = word;
    }

    /** As it is written in a template. */
    public String written() {
        return "{{" + word + "}}";
    }

    static Optional<Sample> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
