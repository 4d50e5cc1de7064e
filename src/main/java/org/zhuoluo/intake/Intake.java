package org.zhuoluo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhuoluo.intake.Outcome.Part;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
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

    /** What applying the sheets would do: it is done, counted and taken back. */
    @Transactional
    public Outcome preview(Round round, Sheets sheets, Person by) {
        Outcome outcome = apply(round, sheets, by);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /** Applies the sheets to the round, all or nothing. */
    @Transactional
    public Outcome apply(Round round, Sheets sheets, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("import");
        }
        if (!sheets.errors().isEmpty()) {
            return Outcome.refused(sheets.errors(), sheets.notes());
        }
        jdbc.sql("select id from rounds where id = ? for no key update")
                .param(round.id())
                .query()
                .singleRow();
        Draft draft = new Draft();
        read(draft, round, sheets, new UnitSheet(organisation, round).read(sheets, draft), by);
        new Known(jdbc, round.id()).refuseDeciding(draft.history);
        if (!draft.errors.isEmpty()) {
            return Outcome.refused(draft.errors.stream().distinct().toList(), sheets.notes());
        }
        return write(draft, round, sheets, by);
    }

    private void read(Draft draft, Round round, Sheets sheets, Map<String, Integer> units, Person by) {
        Existing existing = Existing.of(jdbc, round.id(), LocalDate.now(clock));
        new TreeReader(sheets, draft, units, existing).read();
        new RegisterReader(sheets, draft, existing.problems()).read();
        new HistoryReader(draft, round, LocalDate.now(clock), units, existing.closings(), by).read(sheets);
    }

    private Outcome write(Draft checked, Round round, Sheets sheets, Person by) {
        UnitSheet unitSheet = new UnitSheet(organisation, round);
        Part units = unitSheet.take(checked);
        Draft draft = new Draft();
        read(draft, round, sheets, unitSheet.ids(), by);
        Planning.Laid laid = planning.lay(round, draft.plan(), by);
        Part kept = registers(draft, round);
        List<Draft.Happening> fresh = new Known(jdbc, round.id()).fresh(draft.history);
        ledger.appendAll(fresh.stream().map(Draft.Happening::said).toList());
        jdbc.sql("select refresh_statistics()").query().singleRow();
        return new Outcome(
                List.of(
                        units,
                        new Part("tree", laid.created(), laid.changed(), laid.unchanged()),
                        kept,
                        new Part("entries", fresh.size(), 0, draft.history.size() - fresh.size())),
                List.of(),
                sheets.notes());
    }

    private Part registers(Draft draft, Round round) {
        int[] taken = new int[Registers.Taken.values().length];
        for (Draft.RegisterRow row : draft.registers) {
            taken[
                    registers
                            .take(round, row.register(), row.number(), row.values())
                            .ordinal()]++;
        }
        return new Part(
                "registers",
                taken[Registers.Taken.CREATED.ordinal()],
                taken[Registers.Taken.CHANGED.ordinal()],
                taken[Registers.Taken.UNCHANGED.ordinal()]);
    }
}
