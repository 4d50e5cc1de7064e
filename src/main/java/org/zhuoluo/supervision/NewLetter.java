package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.rectification.Fact;

/** A letter before it has a number: about what, at which stage, to whom, in which words, signed by whom. */
record NewLetter(
        int round,
        @Nullable String task,
        String problem,
        Stage stage,
        @Nullable LocalDate deadline,
        String subject,
        String words,
        LocalDate issuedOn,
        @Nullable LocalDate answerBy,
        String issuedBy,
        String issuer,
        List<Recipient> to) {

    NewLetter {
        to = List.copyOf(to);
    }

    /** The entry owed for it once it has a number. */
    Statement owes(int number) {
        Map<String, String> facts = new HashMap<>();
        facts.put(Fact.LETTER, String.valueOf(number));
        facts.put(Fact.STAGE, stage.name());
        if (deadline != null) {
            facts.put(Fact.DEADLINE, deadline.toString());
        }
        if (answerBy != null) {
            facts.put(Fact.ANSWER_BY, answerBy.toString());
        }
        return Statement.of(Subject.of(round, task == null ? problem : task), stage.kind(), words, issuedOn)
                .stating(facts);
    }
}
