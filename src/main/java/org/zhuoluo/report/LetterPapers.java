package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.supervision.Letter;
import org.zhuoluo.supervision.Letters;

/** The door to letters on paper (提醒函、督办单、领导批示): each as it was sent, for everybody who may know of it. */
@Component
@Transactional(readOnly = true)
public class LetterPapers {

    private final Letters letters;
    private final Rounds rounds;
    private final Printing printing;

    LetterPapers(Letters letters, Rounds rounds, Printing printing) {
        this.letters = letters;
        this.rounds = rounds;
        this.printing = printing;
    }

    public PaperFile letter(int round, int number, PaperForm form, Person by) {
        Letter letter = letters.require(round, number, by);
        return printing.print(
                PaperKind.LETTER,
                rounds.require(round, by),
                paper(letter),
                letter.issuedOn(),
                letter.masthead() + "_" + letter.reference(),
                form);
    }

    private static Paper paper(Letter letter) {
        List<Block> text = new ArrayList<>();
        text.add(Block.flush(letter.addressees() + "："));
        letter.words().lines().filter(line -> !line.isBlank()).forEach(line -> text.add(Block.text(line.strip())));
        if (letter.answerLine() != null) {
            text.add(Block.text(letter.answerLine()));
        }
        return Paper.letter(
                new Paper.Masthead("", letter.masthead(), letter.reference(), letter.issuer(), letter.dated()),
                letter.subject(),
                text,
                new Paper.Signature(letter.issuer(), letter.dated()));
    }
}
