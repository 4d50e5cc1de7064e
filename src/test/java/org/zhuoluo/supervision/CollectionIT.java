package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.UnitRow;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.report.WeeklyReports;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.supervision.CollectionGrid.Cell;
import org.zhuoluo.supervision.CollectionGrid.Column;
import org.zhuoluo.supervision.CollectionGrid.Row;
import org.zhuoluo.supervision.CollectionGrid.State;

/** Who reported in which week is one truth with the figures and the weekly report; a unit is urged once a week. */
@HouseTest
class CollectionIT {

    private static final int ROUND = 1;
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);

    @Autowired
    private Collection collection;

    @Autowired
    private Workload workload;

    @Autowired
    private WeeklyReports reports;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private StillClock clock;

    private Person office;
    private Person unit;

    @BeforeEach
    void comeIn() {
        office = person("office");
        unit = person("unit");
        clock.moveTo(MONDAY);
    }

    @AfterEach
    void turnBack() {
        clock.moveTo(MONDAY);
    }

    @Test
    void findsTheSameUnitsMissingAsFiguresAndReports() {
        CollectionGrid grid = collection.grid(ROUND, null, office);
        assertThat(grid.weeks()).hasSize(8);
        for (Column column : grid.weeks()) {
            List<String> missing = missing(grid, column);
            assertThat(column.missing()).isEqualTo(missing.size());
            assertThat(missing)
                    .as("%s", column.week())
                    .containsExactlyInAnyOrderElementsOf(
                            workload.silent(ROUND, Filter.of(null, null, column.day()), office).stream()
                                    .map(UnitRow::name)
                                    .toList())
                    .containsExactlyInAnyOrderElementsOf(
                            reports.sheet(ROUND, column.week().toString(), office)
                                    .report()
                                    .troubles()
                                    .notReported());
        }
        assertThat(grid.weeks()).extracting(Column::reported).anyMatch(many -> many > 0);
        assertThat(grid.weeks()).extracting(Column::missing).anyMatch(many -> many > 0);
    }

    @Test
    void tellsNoNewProgressFromAReport() {
        clock.moveTo(MONDAY.plusDays(15));
        assertThat(own().state()).isEqualTo(State.MISSING);
        reporting.standstill(ROUND, "10.1", "本周无新进展。", unit);
        assertThat(own().state()).isEqualTo(State.STANDSTILL);
        reporting.report(ROUND, "10.1", new Report(null, "签约12户", null, false, List.of(), List.of(), null), unit, null);
        assertThat(own().state()).isEqualTo(State.REPORTED);
        clock.moveTo(MONDAY.plusDays(22));
        assertThat(own().state()).isEqualTo(State.MISSING);
    }

    @Test
    void urgesEachUnitOnceAWeek() {
        clock.moveTo(MONDAY.plusDays(37));
        List<String> missing =
                collection.missingNow(ROUND, office).stream().map(Row::name).toList();
        assertThat(missing).contains("区住房和城乡建设局");
        assertThat(collection.urgedNow(ROUND, unit)).isEmpty();
        assertThat(collection.urge(ROUND, office)).isEqualTo(missing);
        assertThat(collection.urge(ROUND, office)).isEmpty();
        List<Entry> urged = urged();
        assertThat(urged).hasSize(1);
        assertThat(urged.get(0).words()).contains("区住房和城乡建设局", String.valueOf(missing.size()));
        assertThat(urged.get(0).facts()).containsEntry("week", "2020-W47");
        assertThat(collection.missingNow(ROUND, office)).extracting(Row::name).isEqualTo(missing);
        clock.moveTo(MONDAY.plusDays(43));
        assertThat(collection.urge(ROUND, office)).isEqualTo(missing);
    }

    @Test
    void tellsTheUnitUntilItReports() {
        clock.moveTo(MONDAY.plusDays(50));
        collection.urge(ROUND, office);
        assertThat(collection.urgedNow(ROUND, unit)).hasValueSatisfying(urging -> {
            assertThat(urging.on()).isEqualTo(MONDAY.plusDays(50));
            assertThat(urging.units()).containsExactly("区住房和城乡建设局");
        });
        assertThat(collection.urgedNow(ROUND, office)).isEmpty();
        reporting.report(ROUND, "10.1", new Report(null, "签约3户", null, false, List.of(), List.of(), null), unit, null);
        assertThat(collection.urgedNow(ROUND, unit)).isEmpty();
        assertThat(collection.urgings(ROUND, unit)).hasSize(1);
    }

    @Test
    void showsAUnitItsOwnLine() {
        CollectionGrid grid = collection.grid(ROUND, null, unit);
        assertThat(grid.rows()).extracting(Row::name).containsExactly("区住房和城乡建设局");
        assertThat(grid.rows())
                .isEqualTo(collection.grid(ROUND, null, office).rows().stream()
                        .filter(row -> row.name().equals("区住房和城乡建设局"))
                        .toList());
    }

    @Test
    void goesBackToTheFirstWeekAndNoFurther() {
        CollectionGrid early = collection.grid(ROUND, "2020-W18", office);
        assertThat(early.weeks()).hasSizeLessThan(8);
        assertThat(early.isCurrent()).isFalse();
        assertThat(early.weeks().get(0).week().sunday())
                .isAfterOrEqualTo(early.round().startsOn());
        for (String outside : List.of("2020-W43", "2019-W50", "last")) {
            assertThatThrownBy(() -> collection.grid(ROUND, outside, office)).isInstanceOf(Missing.class);
        }
    }

    @Test
    void letsTheOfficeUrgeAndNobodyElse() {
        for (String login : List.of("unit", "principal", "leader", "supervisor")) {
            assertThatThrownBy(() -> collection.urge(ROUND, person(login))).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> collection.grid(ROUND, null, person("system"))).isInstanceOf(Missing.class);
    }

    private Cell own() {
        List<Cell> cells = collection.grid(ROUND, null, unit).rows().get(0).cells();
        return cells.get(cells.size() - 1);
    }

    private List<Entry> urged() {
        return ledger.timeline(ROUND, "", 0, 50).items().stream()
                .filter(entry -> entry.kind() == Kind.URGED)
                .filter(entry -> "2020-W47".equals(entry.facts().get("week")))
                .toList();
    }

    private static List<String> missing(CollectionGrid grid, Column column) {
        return grid.rows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.week().equals(column.week()) && cell.state() == State.MISSING))
                .map(Row::name)
                .toList();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
