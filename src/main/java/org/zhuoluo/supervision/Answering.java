package org.zhuoluo.supervision;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Deed;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/** A unit answers a letter, an order or an instruction (回复), which acknowledges it. One answer settles a letter (facts.md W18). */
@Component
class Answering implements Deed {

    private static final int LABEL = 40;

    @Override
    public Act act() {
        return Act.ANSWER;
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        List<Asked.Choice> letters = course.unansweredLetters().stream()
                .map(entry -> Asked.Choice.text(letter(entry), label(entry)))
                .toList();
        return List.of(Asked.choice("letter", letters), Asked.words("reply"), Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String chosen = filled.text("letter");
        turn.course().of(Kind.ANSWERED).stream()
                .filter(answer -> chosen.equals(answer.facts().get(Fact.LETTER)))
                .findFirst()
                .ifPresent(Answering::refuse);
        Entry letter = turn.course().unansweredLetters().stream()
                .filter(entry -> letter(entry).equals(chosen))
                .findFirst()
                .orElseThrow(() -> Invalid.field("letter", "invalid.choice"));
        return List.of(turn.states(Kind.ANSWERED, filled.reason("reply"))
                .stating(about(letter))
                .proving(filled.evidence()));
    }

    static Map<String, String> about(Entry letter) {
        return Map.of(
                Fact.LETTER, letter(letter),
                Fact.ABOUT, letter.entry().toString(),
                Fact.ABOUT_DIGEST, letter.digest());
    }

    static void refuse(Entry answer) {
        throw new Refusal("refusal.letter-answered", answer.author().name(), answer.happenedOn());
    }

    private static String letter(Entry entry) {
        return entry.facts().getOrDefault(Fact.LETTER, "");
    }

    private static String label(Entry entry) {
        String words = entry.words();
        String start = words.codePointCount(0, words.length()) > LABEL
                ? words.substring(0, words.offsetByCodePoints(0, LABEL)) + "…"
                : words;
        return Wording.reference(entry.happenedOn(), Integer.parseInt(letter(entry))) + "：" + start;
    }
}
