package org.zhuoluo.intake.outline;

/** A stretch of the source: of which paragraph (from 0), from which character to which. Together the pieces of a draft are the whole source. */
public record Piece(int paragraph, int from, int to) {

    /** Its words. */
    public String of(java.util.List<String> source) {
        return source.get(paragraph).substring(from, to);
    }
}
