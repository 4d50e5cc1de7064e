package org.zhuoluo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
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

    /** What a workbook did: rows created, changed, found as they were; or everything that is wrong, and then nothing else. */
    public record Outcome(int creates, int changes, int unchanged, List<RowError> errors) {

        public boolean isSound() {
            return errors.isEmpty();
        }
    }

    /** Applies the sheets to the round, all or nothing. */
    @Transactional
    public Outcome apply(Round round, Sheets sheets, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("import");
        }
        jdbc.sql("select id from rounds where id = ? for update")
                .param(round.id())
                .query()
                .singleRow();
        Draft draft = new Draft();
        sheets.rows("单位").forEach(row -> {
            Cells cells = new Cells(row, draft.errors);
            draft.units.add(new Draft.UnitRow(cells.required("单位名称"), cells.optional("简称"), cells.optional("单位类型")));
        });
        Map<String, Integer> expected = new HashMap<>();
        organisation.unitsOf(round.regionId()).forEach(unit -> expected.put(unit.name(), unit.id()));
        draft.units.forEach(unit -> expected.putIfAbsent(unit.name(), -expected.size() - 1));
        read(draft, round, sheets, expected, by);
        if (!draft.errors.isEmpty()) {
            return new Outcome(0, 0, 0, List.copyOf(draft.errors));
        }
        return write(draft, round, sheets, by);
    }

    private void read(Draft draft, Round round, Sheets sheets, Map<String, Integer> units, Person by) {
        new TreeReader(sheets, draft, units).read();
        new RegisterReader(sheets, draft).read();
        new HistoryReader(draft, round, LocalDate.now(clock), units, by).read(sheets);
    }

    private Outcome write(Draft checked, Round round, Sheets sheets, Person by) {
        int created = 0;
        int changed = 0;
        for (Draft.UnitRow unit : checked.units) {
            boolean known = organisation.findUnit(round.regionId(), unit.name()).isPresent();
            boolean differs =
                    organisation.describeUnit(round.regionId(), unit.name(), unit.shortName(), unit.kind(), null);
            created += known ? 0 : 1;
            changed += known && differs ? 1 : 0;
        }
        Map<String, Integer> units = new HashMap<>();
        for (Unit unit : organisation.unitsOf(round.regionId())) {
            units.put(unit.name(), unit.id());
        }
        Draft draft = new Draft();
        read(draft, round, sheets, units, by);
        Planning.Laid laid = planning.lay(round, draft.plan(), by);
        created += laid.created();
        changed += laid.changed();
        for (Draft.RegisterRow row : draft.registers) {
            Registers.Taken taken = registers.take(round, row.register(), row.number(), row.values());
            created += taken == Registers.Taken.CREATED ? 1 : 0;
            changed += taken == Registers.Taken.CHANGED ? 1 : 0;
        }
        List<Statement.Signed> fresh = new Known(jdbc, round.id()).fresh(draft.history);
        ledger.appendAll(fresh);
        jdbc.sql("select refresh_statistics()").query().singleRow();
        int rows = checked.units.size()
                + draft.problems.size()
                + draft.tasks.size()
                + draft.registers.size()
                + draft.history.size();
        return new Outcome(created + fresh.size(), changed, rows - created - fresh.size() - changed, List.of());
    }
}
