package org.zhuoluo.supervision.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.supervision.Letter;
import org.zhuoluo.supervision.Letters;

/** What pages about letters show: the round, the letter what was answered to it, whether the reader may answer. */
@Component
class LetterPage {

    private final Rounds rounds;
    private final Letters letters;
    private final Rectification rectification;
    private final Acting acting;
    private final Ledger ledger;

    LetterPage(Rounds rounds, Letters letters, Rectification rectification, Acting acting, Ledger ledger) {
        this.rounds = rounds;
        this.letters = letters;
        this.rectification = rectification;
        this.acting = acting;
        this.ledger = ledger;
    }

    void round(int round, Model model, Person by) {
        model.addAttribute("round", rounds.require(round, by));
    }

    private boolean mayAnswerOnTask(int round, Letter letter, Person by) {
        if (letter.task() == null || letter.isAnswered() || by.seesWholeRounds()) {
            return false;
        }
        TaskSheet sheet = rectification.task(round, letter.task(), by);
        return acting.open(sheet, acting.course(sheet), by).contains(Act.ANSWER);
    }

    Letter letter(int round, int number, Model model, Person by) {
        round(round, model, by);
        Letter letter = letters.require(round, number, by);
        model.addAttribute("letter", letter);
        if (letter.answer() != null) {
            ledger.find(round, letter.answer()).ifPresent(answer -> model.addAttribute("answer", answer));
        }
        model.addAttribute("mayAnswer", letter.awaits(by) || mayAnswerOnTask(round, letter, by));
        return letter;
    }
}
