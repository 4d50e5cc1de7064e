package org.zhuoluo.closing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Asked;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to the withdrawal of a whole problem (问题撤销): asking for it asks, in one transaction, for every open task of the
 * problem that may be asked for; the leaders decide in one transaction all that is asked for. What is left out is told with
 * the reason. There is no withdrawal of a problem beside that of its tasks: a problem whose tasks are all withdrawn is.
 */
@Component
@Transactional
public class Withdrawals {

    private final Acting acting;
    private final Rounds rounds;
    private final WithdrawalRows rows;
    private final DecidingWithdrawal deciding;
    private final Ledger ledger;

    Withdrawals(Acting acting, Rounds rounds, WithdrawalRows rows, DecidingWithdrawal deciding, Ledger ledger) {
        this.acting = acting;
        this.rounds = rounds;
        this.rows = rows;
        this.deciding = deciding;
        this.ledger = ledger;
    }

    /** What was done and what was left out, with the reason. */
    public record Outcome(List<WithdrawalRow> done, List<WithdrawalRow> skipped) implements Serializable {

        /** Whether there are tasks, and all of them are for others to withdraw. */
        boolean isForOthers() {
            return done.isEmpty()
                    && !skipped.isEmpty()
                    && skipped.stream().allMatch(row -> "NOT_YOURS".equals(row.skipped()));
        }

        static Outcome of(List<WithdrawalRow> rows) {
            return new Outcome(
                    rows.stream().filter(WithdrawalRow::takesPart).toList(),
                    rows.stream().filter(row -> !row.takesPart()).toList());
        }
    }

    /** The problem, what the form asks, and what it would do. */
    public record Form(Round round, String problem, String words, List<Asked> asks, Outcome announced) {}

    /** What asking for, or deciding on, the withdrawal of the problem would do now. */
    @Transactional(readOnly = true)
    public Form form(int round, String problem, Act act, Person by) {
        Round here = rounds.require(round, by);
        List<Asked> asks = act == Act.ASK_WITHDRAWAL
                ? AskingWithdrawal.ASKED.stream()
                        .filter(one -> one.shape() != Asked.Shape.FILES)
                        .toList()
                : deciding.asks(round);
        return new Form(here, problem, words(round, problem), asks, Outcome.of(seen(round, problem, act, by)));
    }

    /**
     * Asks for the withdrawal of every task of the problem that may be asked for; refused where there is none. A task of the
     * same problem cannot be what they are merged into.
     */
    public Outcome ask(int round, String problem, Filled filled, Person by, @Nullable String key) {
        return act(round, problem, Act.ASK_WITHDRAWAL, filled, by, key);
    }

    /** Decides alike on every request for withdrawal in the problem; refused where there is none. */
    public Outcome decide(int round, String problem, Filled filled, Person by, @Nullable String key) {
        return act(round, problem, Act.DECIDE_WITHDRAWAL, filled, by, key);
    }

    private Outcome act(int round, String problem, Act act, Filled filled, Person by, @Nullable String key) {
        rounds.require(round, by);
        words(round, problem);
        rows.hold(round, problem);
        Outcome outcome = Outcome.of(seen(round, problem, act, by).stream()
                .map(row -> ledger.knows(by.login(), keyOf(key, row)) ? asIfNew(row) : row)
                .toList());
        if (outcome.done().isEmpty()) {
            throw new Refusal("refusal.no-task-to-withdraw", problem);
        }
        if (act == Act.ASK_WITHDRAWAL && filled.text("into").startsWith(problem + ".")) {
            throw Invalid.field("into", "invalid.merged-into-no-task", filled.text("into"));
        }
        outcome.done().forEach(row -> acting.act(round, row.number(), act, filled, by, keyOf(key, row)));
        return outcome;
    }

    /**
     * The tasks of the problem. To whom it does not show any, it is missing unless they see the whole round; who may withdraw
     * none of them in any standing is not allowed.
     */
    private List<WithdrawalRow> seen(int round, String problem, Act act, Person by) {
        List<WithdrawalRow> seen = rows.of(round, problem, act, by);
        if (seen.isEmpty() && !Scope.of(by).whole()) {
            throw new Missing("problem", problem);
        }
        if (Outcome.of(seen).isForOthers()) {
            throw new NotAllowed(act.noun());
        }
        return seen;
    }

    private String words(int round, String problem) {
        return rows.wordsOf(round, problem).orElseThrow(() -> new Missing("problem", problem));
    }

    private static @Nullable String keyOf(@Nullable String key, WithdrawalRow row) {
        return key == null ? null : key + "/" + row.number();
    }

    /** A form sent twice answers what it answered at first. */
    private static WithdrawalRow asIfNew(WithdrawalRow row) {
        return new WithdrawalRow(
                row.number(),
                row.words(),
                row.leadUnit(),
                row.standing(),
                row.askedOn(),
                row.askedBy(),
                row.ground(),
                row.into(),
                row.asked(),
                null);
    }
}
