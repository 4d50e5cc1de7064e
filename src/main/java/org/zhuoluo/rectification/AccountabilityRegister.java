package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.RegisterBook.Event;
import org.zhuoluo.rectification.RegisterBook.Register;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Typed;

/**
 * The door to the accountability register (追责问责, facts.md F10–F14): so many organisations, people or cases, never names. A
 * wrong row is declared void by a later entry; it stays where it is and no longer counts. Only the office writes.
 */
@Component
@Transactional
public class AccountabilityRegister implements RegisterRow {

    private static final String KIND = "register.accountability";
    private static final String QUANTITY = "register.quantity";
    private static final String ON = "register.on";
    private static final String PROBLEM = "register.problem";
    private static final String NOTE = "register.note";
    private static final String REASON = "register.void-reason";
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final RegisterBook book;
    private final JdbcClient jdbc;

    AccountabilityRegister(RegisterBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    /** A row: so many of its kind's unit of count. */
    public record Action(
            int number,
            AccountabilityKind kind,
            int quantity,
            @Nullable LocalDate happenedOn,
            @Nullable String problem,
            @Nullable String note) {}

    @Override
    public String noun() {
        return "accountability";
    }

    @Override
    public boolean hasPages() {
        return false;
    }

    @Override
    public List<Asked> asks(Person by) {
        return List.of(
                Asked.choice(KIND, Asked.Choice.of("accountability", AccountabilityKind.values())),
                Asked.number(QUANTITY),
                Asked.day(ON),
                Asked.line(PROBLEM).optional(),
                Asked.words(NOTE).optional());
    }

    /** What the form for declaring a row void asks. */
    public List<Asked> asksToVoid() {
        return List.of(Asked.words(REASON));
    }

    @Override
    public int add(int round, Filled filled, Person by, @Nullable String key) {
        book.requireOffice(by);
        Optional<Entry> before = book.lock(round, by, key);
        if (before.isPresent()) {
            return Integer.parseInt(before.get().facts().get(Fact.NUMBER));
        }
        AccountabilityKind kind = filled.choice(KIND, AccountabilityKind.class);
        int quantity = quantity(filled.text(QUANTITY));
        LocalDate on = book.day(filled, ON, null);
        String problem = book.problem(round, filled, PROBLEM);
        String note = Nameless.require(NOTE, filled.text(NOTE));
        int number = book.nextNumber(round, Register.ACCOUNTABILITY);
        jdbc.sql("""
                        insert into accountability_actions (round_id, number, kind, quantity, happened_on, problem, note)
                        values (?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''))
                        """)
                .params(round, number, kind.name(), quantity, on, problem, note)
                .update();
        Map<String, String> facts = Map.of(Fact.SORT, kind.name(), Fact.QUANTITY, String.valueOf(quantity));
        String words = note.isEmpty() ? "登记追责问责事项。" : note;
        book.write(round, new Event(Register.ACCOUNTABILITY, number, "ADDED", on, words, facts), List.of(), by, key);
        return number;
    }

    /** The row, if it may be declared void by this person now. */
    @Transactional(readOnly = true)
    public Action requireValid(int round, int number, Person by) {
        book.require(round, by);
        book.requireOffice(by);
        Action action = jdbc.sql("""
                        select number, kind, quantity, happened_on, problem, note from accountability_actions
                        where round_id = ? and number = ?
                        """)
                .params(round, number)
                .query(Action.class)
                .optional()
                .orElseThrow(() -> RegisterBook.missing(Register.ACCOUNTABILITY, number));
        boolean voided = book.history(round, Register.ACCOUNTABILITY, number).stream()
                .anyMatch(entry -> "VOIDED".equals(entry.facts().get(Fact.ACT)));
        if (voided) {
            throw new Refusal("refusal.register-voided", number);
        }
        return action;
    }

    /** Declares a wrong row void, with the reason; it is refused twice. */
    public void declareVoid(int round, int number, Filled filled, Person by, @Nullable String key) {
        if (book.lock(round, by, key).isPresent()) {
            return;
        }
        requireValid(round, number, by);
        String reason = Nameless.require(REASON, filled.reason(REASON));
        book.write(
                round, new Event(Register.ACCOUNTABILITY, number, "VOIDED", book.today(), reason), List.of(), by, key);
    }

    private static int quantity(String typed) {
        BigDecimal quantity = Typed.number(QUANTITY, typed);
        boolean whole = quantity.stripTrailingZeros().scale() <= 0;
        if (!whole || quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
            throw Invalid.field(QUANTITY, "invalid.register-quantity");
        }
        return quantity.intValueExact();
    }
}
