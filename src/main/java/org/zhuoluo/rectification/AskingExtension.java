package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.phrase.TimePhrase;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

/**
 * The principal of a unit asks for a later deadline (延期申请), with reasons. The new day lies after the deadline in force and
 * not in the past. A task without a day has nothing to put off; while one request is undecided there is no other; a task
 * gets no more extensions than its round allows. The original deadline stays for ever (domain.md, Deadlines).
 */
@Component
class AskingExtension implements Deed {

    @Override
    public Act act() {
        return Act.ASK_EXTENSION;
    }

    @Override
    public Optional<Refusal> hinders(Turn turn) {
        if (inForce(turn) == null) {
            return Optional.of(new Refusal("refusal.extension-without-deadline"));
        }
        if (turn.course().pendingExtension().isPresent()) {
            return Optional.of(new Refusal("refusal.extension-pending"));
        }
        int most = turn.round().extensionsAtMost();
        return turn.course().extensionsGranted() < most
                ? Optional.empty()
                : Optional.of(new Refusal("refusal.extensions-used-up", most));
    }

    @Override
    public List<Asked> asks(TaskSheet sheet, Course course) {
        return List.of(Asked.line("until"), Asked.words("words"), Asked.files());
    }

    @Override
    public List<Statement> owes(Turn turn, Filled filled) {
        String words = filled.line("until");
        LocalDate until = until(words, turn.round().frameOn(turn.today()).open());
        LocalDate inForce = inForce(turn);
        if (inForce == null || !until.isAfter(inForce)) {
            throw Invalid.field("until", "invalid.extension-not-later", String.valueOf(inForce));
        }
        if (until.isBefore(turn.today())) {
            throw Invalid.field("until", "invalid.extension-in-the-past");
        }
        return List.of(turn.states(Kind.EXTENSION_ASKED, filled.reason("words"))
                .stating(
                        words.equals(until.toString())
                                ? Map.of(Fact.UNTIL, until.toString())
                                : Map.of(Fact.UNTIL, until.toString(), Fact.UNTIL_WORDS, words))
                .proving(filled.evidence()));
    }

    /** An extension may go beyond the end of the round, but not on for ever. */
    private static LocalDate until(String words, Frame frame) {
        Reading read = TimePhrase.read(words, frame);
        if (!read.isCertain()) {
            throw new Invalid(List.of(TimeDoubt.about("until", read, frame)));
        }
        if (read.day() == null) {
            throw Invalid.field("until", "invalid.day-missing");
        }
        return read.day();
    }

    private static @Nullable LocalDate inForce(Turn turn) {
        return turn.course().deadline(turn.task().deadline().day());
    }
}
