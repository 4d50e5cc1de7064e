package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Invalid.Violation;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to the two ends of a task's life that exist so far: the lead unit claims it (认领), and the office records its
 * closing by number (销号) as decided, with the reason. A closing number is never used twice in a round.
 */
@Component
@Transactional
public class Claiming {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_NUMBER = 60;

    private final Rounds rounds;
    private final Rectification rectification;
    private final Ledger ledger;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claiming(
            Rounds rounds,
            Rectification rectification,
            Ledger ledger,
            Organisation organisation,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.rectification = rectification;
        this.ledger = ledger;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Receipt claim(int round, String number, String words, Person by) {
        rounds.require(round, by);
        Task task = locked(round, number, by);
        LocalDate today = LocalDate.now(clock);
        String once = "claim/%d/%s/%s".formatted(round, number, today);
        if (!ledger.knows(by.login(), once)) {
            requireClaimable(task, by);
        }
        Author author = Author.forUnit(by, organisation.unit(task.leadUnitId()));
        return ledger.append(Statement.of(task.subject(), Kind.CLAIMED, words, today), author, once);
    }

    /** Records a closing: its number, its day, and why (at least ten characters). */
    public Receipt close(int round, String number, String closingNumber, LocalDate day, String reason, Person by) {
        Round here = rounds.require(round, by);
        Task task = locked(round, number, by);
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("close");
        }
        String once = "closing/%d/%s/%s".formatted(round, number, closingNumber.strip());
        if (!ledger.knows(by.login(), once)) {
            if (!task.mayBeClosedBy(by, rectification.standing(round, number))) {
                throw new Refusal("refusal.task-is-closed", number);
            }
            requireSound(here, closingNumber.strip(), day, reason.strip());
        }
        Statement closed = Statement.of(task.subject(), Kind.CLOSED, reason.strip(), day)
                .stating(Map.of("closingNumber", closingNumber.strip()));
        return ledger.append(closed, Author.of(by), once);
    }

    private void requireClaimable(Task task, Person by) {
        Standing standing = rectification.standing(task.roundId(), task.number());
        if (standing != Standing.UNCLAIMED) {
            throw new Refusal("refusal.already-claimed", task.number());
        }
        if (!task.mayBeClaimedBy(by, standing)) {
            throw new NotAllowed("claim");
        }
    }

    private void requireSound(Round round, String closingNumber, LocalDate day, String reason) {
        List<Violation> wrong = new ArrayList<>();
        if (closingNumber.isEmpty() || closingNumber.length() > LONGEST_NUMBER) {
            wrong.add(new Violation("closingNumber", "invalid.closing-number", List.of()));
        } else if (isUsed(round.id(), closingNumber)) {
            wrong.add(new Violation("closingNumber", "invalid.closing-number-used", List.of(closingNumber)));
        }
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(round.startsOn())) {
            wrong.add(new Violation("day", "invalid.day-outside-the-round", List.of()));
        }
        if (reason.length() < SHORTEST_REASON) {
            wrong.add(new Violation("reason", "invalid.reason-too-short", List.of(SHORTEST_REASON)));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** One decision about a task, and one closing number of a round, at a time. */
    private Task locked(int round, String number, Person by) {
        jdbc.sql("select id from rounds where id = ? for update")
                .param(round)
                .query()
                .singleRow();
        return rectification.requireTask(round, number, by);
    }

    private boolean isUsed(int round, String closingNumber) {
        return jdbc.sql("""
                        select exists (select from ledger_entries e
                            join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                            where e.round_id = ? and e.kind = 'CLOSED' and w.facts ->> 'closingNumber' = ?)
                        """).params(round, closingNumber).query(Boolean.class).single();
    }
}
