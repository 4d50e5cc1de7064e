package org.zhuoluo.report.paper;

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

    public record Annex(String title, List<Block> blocks) {}

    /** Who printed it when, and by what it can be checked. */
    public record Imprint(List<String> notes, List<String> small, String office, String date) {}

    public Paper {
        title = List.copyOf(title);
        chapters = List.copyOf(chapters);
        annexes = List.copyOf(annexes);
    }
}
