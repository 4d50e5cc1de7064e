package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.shared.Numerals;

/** The chapters of a paper, numbered as they come; one of which nothing is on record is left out. */
final class Chapters {

    private final List<Paper.Chapter> chapters = new ArrayList<>();

    Chapters add(String title, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            chapters.add(
                    new Paper.Chapter(title, Numerals.chinese(chapters.size() + 1) + "、" + title, List.copyOf(blocks)));
        }
        return this;
    }

    List<Paper.Chapter> all() {
        return chapters;
    }
}
