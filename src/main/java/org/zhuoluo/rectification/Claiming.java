package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
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
        Standing standing = rectification.standing(round, number);
        if (standing != Standing.UNCLAIMED) {
            throw new Refusal("refusal.already-claimed", number);
        }
        if (!task.mayBeClaimedBy(by, standing)) {
            throw new NotAllowed("claim");
        }
        Author author = Author.forUnit(by, organisation.unit(task.leadUnitId()));
        return ledger.append(Statement.of(task.subject(), Kind.CLAIMED, words, LocalDate.now(clock)), author);
    }

    /** Records a closing: its number, its day, and why (at least ten characters). */
    public Receipt close(int round, String number, String closingNumber, LocalDate day, String reason, Person by) {
        Round here = rounds.require(round, by);
        Task task = locked(round, number, by);
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("close");
        }
        if (!task.mayBeClosedBy(by, rectification.standing(round, number))) {
            throw new Refusal("refusal.task-is-closed", number);
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw Invalid.field("reason", "invalid.reason-too-short", SHORTEST_REASON);
        }
        if (closingNumber.isBlank() || closingNumber.length() > 60) {
            throw Invalid.field("closingNumber", "invalid.closing-number");
        }
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(here.startsOn())) {
            throw Invalid.field("day", "invalid.day-outside-the-round");
        }
        if (isUsed(round, closingNumber.strip())) {
            throw Invalid.field("closingNumber", "invalid.closing-number-used", closingNumber.strip());
        }
        Statement closed = Statement.of(task.subject(), Kind.CLOSED, reason.strip(), day)
                .stating(Map.of("closingNumber", closingNumber.strip()));
        return ledger.append(closed, Author.of(by));
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
