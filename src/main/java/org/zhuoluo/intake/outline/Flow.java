package org.zhuoluo.intake.outline;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the lines of a source run on: whether a sentence goes on over the end of a line, as where text was copied out of a page
 * with hard line breaks. It does where the line ends within a clause or within brackets, where the next begins with what
 * closes one, and where lines are broken at one width throughout.
 */
final class Flow {

    private static final Pattern OPEN_END = Pattern.compile("[，,、（(《“‘〔\\[]$");
    private static final Pattern LATE_BEGIN = Pattern.compile("^[，,。；;、）)》”’〕\\]]");
    private static final Pattern STOP = Pattern.compile("[。；;：:！!？?.…）)”]$");

    /** Columns; a Chinese character takes two. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 120;

    /** By so many columns a line may end before the width, lest the next begin with a comma. */
    private static final int LEEWAY = 4;

    private static final int FEWEST = 3;

    private final List<String> source;
    private final int full;

    private Flow(List<String> source, int full) {
        this.source = source;
        this.full = full;
    }

    static Flow of(List<String> source) {
        int widest = source.stream().mapToInt(Flow::width).max().orElse(0);
        Flow broken = new Flow(source, widest - LEEWAY);
        long lines = java.util.stream.IntStream.range(0, source.size() - 1)
                .filter(broken::isFull)
                .filter(at -> isPlain(source.get(at + 1)))
                .count();
        boolean breaks = widest >= NARROWEST && widest <= WIDEST && lines >= FEWEST;
        return breaks ? broken : new Flow(source, Integer.MAX_VALUE);
    }

    /** Whether the sentence at the end of this paragraph goes on in the next. */
    boolean goesOn(int paragraph) {
        if (paragraph + 1 >= source.size() || !isPlain(source.get(paragraph + 1))) {
            return false;
        }
        String line = source.get(paragraph);
        return OPEN_END.matcher(line).find()
                || LATE_BEGIN.matcher(source.get(paragraph + 1)).find()
                || isOpen(line, '（', '）')
                || isOpen(line, '“', '”')
                || isOpen(line, '《', '》')
                || isFull(paragraph);
    }

    /** The words of these pieces, a line for each but where a sentence goes on. */
    String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            Piece before = at == 0 ? piece : pieces.get(at - 1);
            boolean breaks = at > 0
                    && !(piece.paragraph() == before.paragraph() + 1
                            && piece.from() == 0
                            && goesOn(before.paragraph()));
            text.append(breaks ? "\n" : "").append(piece.of(source));
        }
        return text.toString();
    }

    private boolean isFull(int paragraph) {
        String line = source.get(paragraph);
        return width(line) >= full && !STOP.matcher(line).find();
    }

    private static boolean isPlain(String line) {
        return Rank.of(line).isEmpty() && !Rank.isRow(line) && Said.labels(line) > 0 && !Said.begins(line);
    }

    private static boolean isOpen(String line, char open, char close) {
        return line.lastIndexOf(open) > line.lastIndexOf(close);
    }

    private static int width(String line) {
        return line.codePoints().map(sign -> sign < 0x2000 ? 1 : 2).sum();
    }
}
