package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;

/** What the office may write under a section: at most so much of it. */
final class Words {

    private static final int LONGEST = 5000;

    private Words() {}

    static Map<Section, String> checked(Map<Section, String> words) {
        List<Violation> wrong = new ArrayList<>();
        words.forEach((section, text) -> {
            if (text.length() > LONGEST) {
                wrong.add(new Violation(section.name(), "invalid.report-words", List.of(section.title(), LONGEST)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return words;
    }
}
