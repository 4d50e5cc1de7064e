package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;

/**
 * How the registers of a round are kept: whoever writes in one does so alone (the round is locked), what happens to a row is
 * an entry about the round, and rows are never deleted.
 */
@Component
class RegisterBook {

    private final Rounds rounds;
    private final Problems problems;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterBook(Rounds rounds, Problems problems, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.problems = problems;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of the registers, by its table and by the name entries give it. */
    enum Register {
        MECHANISM("mechanisms"),
        ACCOUNTABILITY("accountability_actions"),
        DOCUMENT("documents");

        private final String table;

        Register(String table) {
            this.table = table;
        }
    }

    /** Something that happened to a row on a day. */
    record Event(Register register, int number, String act, LocalDate on, String words, Map<String, String> facts) {

        Event(Register register, int number, String act, LocalDate on, String words) {
            this(register, number, act, on, words, Map.of());
        }
    }

    Round require(int round, Person by) {
        return rounds.require(round, by);
    }

    void requireOffice(Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("registers");
        }
    }

    /** Waits until nobody else writes in the registers of the round; answers what the key wrote before, if it did. */
    Optional<Entry> lock(int round, Person by, @Nullable String key) {
        rounds.require(round, by);
        jdbc.sql("select 1 from rounds where id = ? for no key update")
                .param(round)
                .query()
                .singleRow();
        return ledger.written(by.login(), key, Subject.round(round))
                .map(receipt -> ledger.find(round, receipt.entry()).orElseThrow());
    }

    int nextNumber(int round, Register register) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from " + register.table + " where round_id = ?")
                .param(round)
                .query(Integer.class)
                .single();
    }

    Receipt write(int round, Event event, List<Evidence> evidence, Person by, @Nullable String key) {
        Map<String, String> facts = new HashMap<>(event.facts());
        facts.put(Fact.REGISTER, event.register().name());
        facts.put(Fact.NUMBER, String.valueOf(event.number()));
        facts.put(Fact.ACT, event.act());
        Statement said = Statement.of(Subject.round(round), Kind.REGISTERED, event.words(), event.on());
        return ledger.append(said.stating(facts).proving(evidence), Author.of(by), key);
    }

    /** What happened to a row, in order. */
    List<Entry> history(int round, Register register, int number) {
        return ledger.stating(
                round,
                "",
                Kind.REGISTERED,
                Map.of(Fact.REGISTER, register.name(), Fact.NUMBER, String.valueOf(number)));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day typed, not after today and not before another. */
    LocalDate day(Filled filled, String field, @Nullable LocalDate notBefore) {
        LocalDate day = filled.day(field);
        if (day.isAfter(today())) {
            throw Invalid.field(field, "invalid.day-in-the-future");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw Invalid.field(field, "invalid.register-day-too-early", notBefore.toString());
        }
        return day;
    }

    /** The number of a problem of the round; the empty text where none was typed. */
    String problem(int round, Filled filled, String field) {
        String number = filled.text(field);
        if (number.isEmpty()) {
            return number;
        }
        return problems.findById(new Numbered(round, number))
                .map(Problem::number)
                .orElseThrow(() -> Invalid.field(field, "invalid.register-problem", number));
    }

    static Missing missing(Register register, int number) {
        return new Missing(register.name(), number);
    }
}
