package org.zhuoluo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhuoluo.intake.Outcome.Part;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Planning;
import org.zhuoluo.rectification.Registers;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.shared.NotAllowed;

/**
 * The door for what arrives from outside: the workbook of a round. It is read as a whole and checked as a whole; everything
 * wrong is named by sheet, row and column. Applied, it goes in through the doors of the house in one transaction, or not at
 * all. The same workbook brought twice changes nothing the second time.
 */
@Component
public class Intake {

    private final Organisation organisation;
    private final Planning planning;
    private final Registers registers;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Intake(
            Organisation organisation,
            Planning planning,
            Registers registers,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.organisation = organisation;
        this.planning = planning;
        this.registers = registers;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What applying the sheets would do: it is done, with the days proposed where it is asked, counted and taken back. */
    @Transactional
    public Outcome preview(Round round, Sheets sheets, Answers answers, Person by) {
        Outcome outcome = take(round, sheets, answers, true, by);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /** The same, with nothing answered. */
    @Transactional
    public Outcome preview(Round round, Sheets sheets, Person by) {
        return preview(round, sheets, Answers.NONE, by);
    }

    /** Applies the sheets to the round, all or nothing, with nothing answered. */
    @Transactional
    public Outcome apply(Round round, Sheets sheets, Person by) {
        return take(round, sheets, Answers.NONE, false, by);
    }

    /** Applies the sheets to the round, all or nothing; nothing while a question about them is not answered. */
    @Transactional
    public Outcome apply(Round round, Sheets sheets, Answers answers, Person by) {
        return take(round, sheets, answers, false, by);
    }

    /** The units that names in a file may mean, by their full names. */
    @Transactional(readOnly = true)
    public List<String> units(Round round) {
        return organisation.unitsOf(round.regionId()).stream().map(Unit::name).toList();
    }

    private Outcome take(Round round, Sheets sheets, Answers answers, boolean tried, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("import");
        }
        if (!sheets.errors().isEmpty()) {
            Draft faulty = new Draft();
            faulty.errors.addAll(sheets.errors());
            return Outcome.nothing(sheets, faulty);
        }
        jdbc.sql("select id from rounds where id = ? for no key update")
                .param(round.id())
                .query()
                .singleRow();
        Draft draft = read(round, sheets, null, answers, by);
        new Known(jdbc, round.id()).refuseDeciding(draft.history);
        return draft.errors.isEmpty() && (draft.questions.isEmpty() || tried)
                ? write(draft, round, sheets, answers, by)
                : Outcome.nothing(sheets, draft);
    }

    /** {@code units}: ids by plain name where they were taken already; without, what the sheet 单位 says is read too. */
    private Draft read(Round round, Sheets sheets, @Nullable Map<String, Integer> units, Answers answers, Person by) {
        Draft draft = new Draft();
        Map<String, Integer> ids = units == null ? new UnitSheet(organisation, round).read(sheets, draft) : units;
        draft.names = new UnitTable(organisation, jdbc, round.regionId()).names(ids, draft, answers);
        LocalDate today = LocalDate.now(clock);
        Existing existing = Existing.of(jdbc, round.id(), today);
        Times times = new Times(round.frameOn(today), answers, existing.deadlines());
        new TreeReader(sheets, draft, draft.requireNames(), existing, times).read();
        new RegisterReader(sheets, draft, existing.problems()).read();
        new HistoryReader(draft, round, today, draft.requireNames(), existing.closings(), by).read(sheets);
        draft.questions.addAll(sheets.questions());
        draft.questions.addAll(times.questions());
        draft.times.addAll(times.read());
        return draft;
    }

    private Outcome write(Draft checked, Round round, Sheets sheets, Answers answers, Person by) {
        UnitSheet unitSheet = new UnitSheet(organisation, round);
        RowReport rows = new RowReport(Before.of(jdbc, round.id()));
        Part units = unitSheet.take(checked, rows);
        Draft draft = read(round, sheets, unitSheet.ids(), answers, by);
        rows.plan(draft, draft.requireNames());
        Planning.Laid laid = planning.lay(round, draft.plan(), by);
        Part kept = registers(draft, round, rows);
        new UnitTable(organisation, jdbc, round.regionId()).keep(answers);
        List<Draft.Happening> fresh = new Known(jdbc, round.id()).fresh(draft.history);
        rows.entries(draft, fresh);
        ledger.appendAll(fresh.stream().map(Draft.Happening::said).toList());
        jdbc.sql("select refresh_statistics()").query().singleRow();
        return new Outcome(
                List.of(
                        units,
                        new Part("tree", laid.created(), laid.changed(), laid.unchanged()),
                        kept,
                        new Part("entries", fresh.size(), 0, draft.history.size() - fresh.size())),
                List.of(),
                draft.questions,
                draft.times,
                sheets.notes(),
                draft.proposals(),
                rows.told(sheets),
                sheets.understood());
    }

    private Part registers(Draft draft, Round round, RowReport rows) {
        int[] counts = new int[Registers.Taken.values().length];
        for (Draft.RegisterRow row : draft.registers) {
            Registers.Taken taken = registers.take(round, row.register(), row.number(), row.values());
            counts[taken.ordinal()]++;
            rows.tell(row.row(), RowReport.what(taken), String.valueOf(row.number()), List.of());
        }
        return new Part(
                "registers",
                counts[Registers.Taken.CREATED.ordinal()],
                counts[Registers.Taken.CHANGED.ordinal()],
                counts[Registers.Taken.UNCHANGED.ordinal()]);
    }
}
