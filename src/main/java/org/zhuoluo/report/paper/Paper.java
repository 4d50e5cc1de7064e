package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is to be read, whatever draws it: for a bulletin or a letter the head with its red name; the title; chapters;
 * annexes; who signs; and for a bulletin the imprint (版记) that closes the last page.
 */
public record Paper(
        Sheet sheet,
        @Nullable Masthead masthead,
        List<String> title,
        List<Chapter> chapters,
        List<Annex> annexes,
        @Nullable Signature signature,
        @Nullable Imprint imprint) {

    /** How the sheet lies: lists of many columns across; they have neither masthead nor imprint. */
    public enum Sheet {
        UPRIGHT,
        ACROSS
    }

    /** 内部资料 注意保管 (may be empty) · the red name · (第×期) · who · when. */
    public record Masthead(String mark, String name, String issue, String office, String date) {}

    /** A chapter; {@code key} tells programs which. One without a title is only its blocks. */
    public record Chapter(String key, String title, List<Block> blocks) {

        /** What stands on a paper that has no chapters. */
        public static Chapter plain(List<Block> blocks) {
            return new Chapter("text", "", blocks);
        }

        public boolean isTitled() {
            return !title.isEmpty();
        }
    }

    /** Who signs, and of which day (落款, GB/T 9704 §7.3.5). */
    public record Signature(String office, String date) {}

    /** What is annexed; it begins on a page of its own with its mark. */
    public record Annex(String title, List<Block> blocks) {

        /** What stands above the annex of this number, counted from 1. */
        public static String mark(int number) {
            return "附件" + number;
        }
    }

    /** Who printed it when, and by what it can be checked. */
    public record Imprint(List<String> notes, List<String> small, String office, String date) {}

    /** The first line of the title as it is drawn: broken in two where it is too long for one line. */
    public String headline() {
        return Headline.of(title.get(0));
    }

    /** The note under the text that lists the annexes (附件说明, GB/T 9704 §7.3.4), a line each; no mark ends a line. */
    public List<String> annexNotes() {
        List<String> notes = new ArrayList<>();
        for (Annex annex : annexes) {
            notes.add((notes.isEmpty() ? "附件：" : "") + (notes.size() + 1) + "." + annex.title());
        }
        return notes;
    }

    /** A bulletin (简报): upright, with head and imprint. */
    public static Paper bulletin(
            Masthead masthead, List<String> title, List<Chapter> chapters, List<Annex> annexes, Imprint imprint) {
        return new Paper(Sheet.UPRIGHT, masthead, title, chapters, annexes, null, imprint);
    }

    /** A letter (函) or order: its head, its title, its text, signed. */
    public static Paper letter(Masthead masthead, String title, List<Block> text, Signature signature) {
        return new Paper(
                Sheet.UPRIGHT, masthead, List.of(title), List.of(Chapter.plain(text)), List.of(), signature, null);
    }

    /** A list or a form: a title, and what stands below it. */
    public static Paper plain(Sheet sheet, List<String> title, List<Chapter> chapters) {
        return new Paper(sheet, null, title, chapters, List.of(), null, null);
    }

    /** Whose paper it is, as its file's properties name it; empty where the paper does not say. */
    public String office() {
        return masthead != null ? masthead.office() : signature != null ? signature.office() : "";
    }

    public boolean isAcross() {
        return sheet == Sheet.ACROSS;
    }

    public Paper {
        title = List.copyOf(title);
        chapters = List.copyOf(chapters);
        annexes = List.copyOf(annexes);
    }
}
