package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A bulletin as it is to be read, whatever draws it: the head with its red name, the title, chapters, annexes, and the
 * imprint (版记) that closes the last page.
 */
public record Paper(
        Masthead masthead, List<String> title, List<Chapter> chapters, List<Annex> annexes, Imprint imprint) {

    /** 内部资料 注意保管 · the red name · (第×期) · who · when. */
    public record Masthead(String mark, String name, String issue, String office, String date) {}

    /** A chapter; {@code key} tells programs which. */
    public record Chapter(String key, String title, List<Block> blocks) {}

    /** What is annexed; it begins on a page of its own with its mark. */
    public record Annex(String title, List<Block> blocks) {

        /** What stands above the annex of this number, counted from 1. */
        public static String mark(int number) {
            return "附件" + number;
        }
    }

    /** Who printed it when, and by what it can be checked. */
    public record Imprint(List<String> notes, List<String> small, String office, String date) {}

    /** The note under the text that lists the annexes (附件说明, GB/T 9704 §7.3.4), a line each; no mark ends a line. */
    public List<String> annexNotes() {
        List<String> notes = new ArrayList<>();
        for (Annex annex : annexes) {
            notes.add((notes.isEmpty() ? "附件：" : "") + (notes.size() + 1) + "." + annex.title());
        }
        return notes;
    }

    public Paper {
        title = List.copyOf(title);
        chapters = List.copyOf(chapters);
        annexes = List.copyOf(annexes);
    }
}
