package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;

/**
 * A letter as it was sent (函件): about a task, or a whole problem, at a stage, for one version of the deadline, to its
 * recipients. It is answered once somebody it went to has replied in the ledger.
 */
public record Letter(
        int number,
        @Nullable String task,
        String problem,
        Stage stage,
        @Nullable LocalDate deadline,
        String subject,
        String words,
        LocalDate issuedOn,
        @Nullable LocalDate answerBy,
        String issuer,
        List<Recipient> to,
        @Nullable UUID answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        boolean late) {

    public Letter {
        to = List.copyOf(to);
    }

    /** Its number as the paper prints it: 整改函〔2020〕12号. */
    public String reference() {
        return Wording.reference(issuedOn, number);
    }

    /** What it is about in the tree: the task, or the problem. */
    public String chain() {
        return task == null ? problem : task;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    /** The head of the paper. */
    public String masthead() {
        return Wording.masthead(stage);
    }

    /** The day of issue as the paper writes it. */
    public String dated() {
        return Wording.day(issuedOn);
    }

    /** The last line of the paper; none where no answer is asked for by a day. */
    public @Nullable String answerLine() {
        return answerBy == null ? null : Wording.answerLine(answerBy);
    }

    /** Whether it is about a whole problem, waits for an answer and went to the unit this person writes for. */
    public boolean awaits(Person person) {
        return task == null && !isAnswered() && to.stream().anyMatch(one -> one.isReadBy(person));
    }

    /** All it went to, in the order of the paper. */
    public String addressees() {
        return to.stream().map(Recipient::name).collect(Collectors.joining("、"));
    }
}
