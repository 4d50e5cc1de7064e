package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.RegisterBook.Event;
import org.zhuoluo.rectification.RegisterBook.Register;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to long-term mechanisms (长效机制, facts.md F9, W16) and their life: drafted, issued, revised, checked, lapsed. Each
 * step is an entry about the round, with evidence. A unit knows of the mechanisms of its own problems.
 */
@Component
@Transactional
public class Mechanisms implements RegisterRow {

    private static final String NAME = "register.name";
    private static final String NATURE = "register.nature";
    private static final String UNIT = "register.unit";
    private static final String PROBLEM = "register.problem";

    private final RegisterBook book;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    Mechanisms(RegisterBook book, Organisation organisation, JdbcClient jdbc) {
        this.book = book;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @Override
    public String noun() {
        return "mechanisms";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Asked> asks(Person by) {
        List<Asked.Choice> units = organisation.unitsOf(by.regionId()).stream()
                .map(unit -> Asked.Choice.text(unit.name(), unit.name()))
                .toList();
        return List.of(
                Asked.line(NAME),
                Asked.choice(NATURE, Asked.Choice.of("mechanisms", Mechanism.Nature.values())),
                Asked.choice(UNIT, units),
                Asked.line(PROBLEM).optional());
    }

    /** Puts down a mechanism as drafted, from today. It counts as established (F9) once it is issued. */
    @Override
    public int add(int round, Filled filled, Person by, @Nullable String key) {
        book.requireOffice(by);
        Entry before = book.lock(round, by, key).orElse(null);
        if (before != null) {
            return Integer.parseInt(before.facts().get(Fact.NUMBER));
        }
        String name = filled.line(NAME);
        Mechanism.Nature nature = filled.choice(NATURE, Mechanism.Nature.class);
        String unit = organisation
                .findUnit(by.regionId(), filled.text(UNIT))
                .map(Unit::name)
                .orElseThrow(() -> Invalid.field(UNIT, "invalid.choice"));
        String problem = book.problem(round, filled, PROBLEM);
        int number = book.nextNumber(round, Register.MECHANISM);
        jdbc.sql(
                        "insert into mechanisms (round_id, number, name, nature, unit, problem) values (?, ?, ?, ?, ?, nullif(?, ''))")
                .params(round, number, name, nature.name(), unit, problem)
                .update();
        book.write(
                round,
                new Event(Register.MECHANISM, number, "DRAFTED", book.today(), "拟订长效机制：" + name + "。"),
                List.of(),
                by,
                key);
        return number;
    }

    /** The mechanism as it stands today; missing for whoever may not know of its problem. */
    @Transactional(readOnly = true)
    public Mechanism of(int round, int number, Person by) {
        book.require(round, by);
        Scope scope = Scope.of(by);
        return jdbc.sql("""
                        select x.* from mechanism_states(:round, :today) x
                        where x.number = :number and (:whole or exists (select from tasks t
                            where t.round_id = :round and t.problem = x.problem and (t.lead_unit_id = :unit
                                or exists (select from task_parts p where p.round_id = t.round_id and p.task = t.number
                                    and p.unit_id = :unit))))
                        """)
                .param("round", round)
                .param("today", book.today())
                .param("number", number)
                .param("whole", scope.whole())
                .param("unit", scope.unitOrNone())
                .query(Mechanism.class)
                .optional()
                .orElseThrow(() -> RegisterBook.missing(Register.MECHANISM, number));
    }

    /** Everything recorded of it, in order of the days it happened. */
    @Transactional(readOnly = true)
    public List<Entry> life(int round, int number, Person by) {
        of(round, number, by);
        return book.history(round, Register.MECHANISM, number);
    }

    /** A file that came with something recorded of it. */
    @Transactional(readOnly = true)
    public Evidence file(int round, int number, String sha256, Person by) {
        return life(round, number, by).stream()
                .flatMap(entry -> entry.evidence().stream())
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Missing("evidence", sha256));
    }

    /** Refuses as the recording itself would, and does nothing; answers the mechanism. */
    @Transactional(readOnly = true)
    public Mechanism require(int round, int number, MechanismEvent event, Person by) {
        Mechanism mechanism = of(round, number, by);
        if (!event.mayBeRecordedBy(by)) {
            throw new NotAllowed(event.noun());
        }
        if (!event.follows(mechanism.state())) {
            throw new Refusal("refusal.mechanism-stands-elsewhere." + mechanism.state());
        }
        return mechanism;
    }

    /** Records what happened to it. The same key records once. */
    public void record(int round, int number, MechanismEvent event, Filled filled, Person by, @Nullable String key) {
        of(round, number, by);
        if (book.lock(round, by, key).isPresent()) {
            return;
        }
        Mechanism mechanism = require(round, number, event, by);
        LocalDate on = book.day(filled, MechanismEvent.ON, mechanism.notBefore(event));
        Map<String, String> facts = new HashMap<>();
        String reference =
                event == MechanismEvent.ISSUED ? filled.line(MechanismEvent.PAPER) : filled.text(MechanismEvent.PAPER);
        if (!reference.isEmpty()) {
            facts.put(Fact.REFERENCE, reference);
        }
        if (event == MechanismEvent.CHECKED) {
            facts.put(Fact.CHECKED_BY, filled.line(MechanismEvent.CHECKER));
        }
        String words = switch (event) {
            case ISSUED -> "印发《" + mechanism.name() + "》（" + reference + "）。";
            case CHECKED -> filled.reason(MechanismEvent.FINDING);
            case REVISED, LAPSED -> filled.reason(MechanismEvent.REASON);
        };
        book.write(
                round,
                new Event(Register.MECHANISM, number, event.name(), on, words, facts),
                filled.evidence(),
                by,
                key);
    }
}
