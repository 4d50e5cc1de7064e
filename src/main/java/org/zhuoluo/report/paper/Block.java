package org.zhuoluo.report.paper;

import java.util.Arrays;
import java.util.List;

/** One thing below another on a paper: a line of text on some level, or a table. */
public sealed interface Block {

    /** The levels of GB/T 9704 §7.3.3: {@code 一、} black, {@code （一）} kai, everything below and the text fang-song. */
    enum Level {
        FIRST,
        SECOND,
        TEXT,
        /** To whom a letter goes (主送机关, §7.3.2): not indented. */
        FLUSH
    }

    /** What it looks like: the name of its level, or TABLE. */
    String look();

    record Line(Level level, String text) implements Block {

        @Override
        public String look() {
            return level.name();
        }
    }

    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        @Override
        public String look() {
            return "TABLE";
        }

        /** The shares of all columns together. */
        public int shares() {
            return columns.stream().mapToInt(Column::share).sum();
        }
    }

    /** A column with its heading and its share of the width; numbers and days stand in the middle, words to the left. */
    record Column(String title, int share, boolean centred) {}

    static Block first(String text) {
        return new Line(Level.FIRST, text);
    }

    static Block second(String text) {
        return new Line(Level.SECOND, text);
    }

    static Block text(String text) {
        return new Line(Level.TEXT, text);
    }

    static Block flush(String text) {
        return new Line(Level.FLUSH, text);
    }

    static Column words(String title, int share) {
        return new Column(title, share, false);
    }

    static Column centred(String title, int share) {
        return new Column(title, share, true);
    }

    static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }
}
