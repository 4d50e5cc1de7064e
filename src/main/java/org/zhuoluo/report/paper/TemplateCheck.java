package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/**
 * Looks a template over before it is taken: that it is a Word file and carries nothing but one, that every placeholder is
 * known and stands where it may, that no style is lacking, and that papers come out of it. Everything found is said at once,
 * each with its place: the paragraph, counted in its part from 1, and the words.
 */
public final class TemplateCheck {

    static final String FILE = "files";

    private static final int MOST = 20;
    private static final int QUOTED = 30;

    private final List<Violation> found = new ArrayList<>();
    private final Set<Placeholder> blocks = EnumSet.noneOf(Placeholder.class);

    private TemplateCheck() {}

    /** Invalid with everything that is wrong with the file, or done. */
    public static void require(byte[] file) {
        PackageCheck.requireWord(file);
        Docx word = Docx.open(file);
        TemplateCheck check = new TemplateCheck();
        check.found.addAll(PackageCheck.of(word));
        Filling.written(word).forEach(part -> check.read(word, part));
        check.requireCompulsory();
        Look.lacking(Look.in(word)).forEach(look -> check.say("invalid.template-style", look.style()));
        check.report();
        TrialPaper.require(Template.of(file, 0, "trial"), TrialPaper::word);
    }

    private void report() {
        if (!found.isEmpty()) {
            throw new Invalid(found.stream().distinct().limit(MOST).toList());
        }
    }

    private void read(Docx word, String part) {
        List<Passage> passages = Passage.of(word.xml(part));
        for (int at = 0; at < passages.size(); at++) {
            Passage passage = passages.get(at);
            Object place = place(word, part, passage, at + 1);
            if (passage.hasStrayBraces()) {
                say("invalid.template-braces", place, quoted(passage.words()));
            }
            for (Passage.Mark mark : passage.marks()) {
                check(passage, mark, place);
            }
        }
    }

    private void check(Passage passage, Passage.Mark mark, Object place) {
        Placeholder one = mark.placeholder();
        if (one == null) {
            String nearest = Placeholder.nearest(mark.word()).written();
            say("invalid.template-unknown", place, "{{" + mark.word() + "}}", nearest);
        } else if (one.isBlock()) {
            if (!passage.isOfTheText()) {
                say("invalid.template-block-place", place, one.written());
            } else if (passage.alone().isEmpty()) {
                say("invalid.template-not-alone", place, one.written(), quoted(passage.words()));
            }
            if (!blocks.add(one)) {
                say("invalid.template-twice", place, one.written());
            }
        }
    }

    private void requireCompulsory() {
        Stream.of(Placeholder.values())
                .filter(one -> one.isCompulsory() && !blocks.contains(one))
                .forEach(one -> say("invalid.template-missing", one.written()));
    }

    /** The words for a place come in the reader's language: the page resolves them with the sentence. */
    private static Object place(Docx word, String part, Passage passage, int number) {
        String where = word.ofType("header+xml").contains(part)
                ? "header"
                : word.ofType("footer+xml").contains(part)
                        ? "footer"
                        : !word.ofType("document.main+xml").contains(part)
                                ? "note"
                                : passage.isWithin("txbxContent") ? "box" : passage.isWithin("tbl") ? "table" : "text";
        return new DefaultMessageSourceResolvable(new String[] {"templates.at." + where}, new Object[] {number});
    }

    /** So much of the words that people know them again. */
    static String quoted(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        return words.codePointCount(0, words.length()) <= QUOTED
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private void say(String key, Object... arguments) {
        found.add(new Violation(FILE, key, List.of(arguments)));
    }
}
