package org.zhuoluo.report.paper;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zhuoluo.report.paper.Passage.Mark;

/** How placeholders are written, wherever they stand: in double braces, half or full width, for an input method writes either. */
final class Braces {

    private static final Pattern WRITTEN = Pattern.compile("(?:\\{\\{|｛｛)\\s*([^{}｛｝\n]*?)\\s*(?:}}|｝｝)");

    private static final Pattern STRAY = Pattern.compile("\\{\\{|}}|｛｛|｝｝");

    private Braces() {}

    /** Everything that stands in double braces, in order. */
    static List<Mark> in(CharSequence words) {
        return WRITTEN.matcher(words)
                .results()
                .map(found -> new Mark(
                        found.start(),
                        found.end(),
                        found.group(1),
                        Placeholder.of(found.group(1)).orElse(null)))
                .toList();
    }

    /** Whether there are braces that open or close nothing. */
    static boolean stray(CharSequence words) {
        return STRAY.matcher(WRITTEN.matcher(words).replaceAll("")).find();
    }

    /** Whether one placeholder is all there is. */
    static boolean isOne(CharSequence words) {
        return WRITTEN.matcher(words.toString().strip()).matches();
    }

    /** The words with something said in the place of each mark. */
    static String fill(String words, Function<Mark, String> said) {
        StringBuilder filled = new StringBuilder(words);
        List<Mark> marks = in(words);
        for (int at = marks.size() - 1; at >= 0; at--) {
            filled.replace(marks.get(at).from(), marks.get(at).to(), said.apply(marks.get(at)));
        }
        return filled.toString();
    }
}
