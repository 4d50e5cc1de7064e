package org.zhuoluo.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhuoluo.HouseTest;
import org.zhuoluo.Statements;
import org.zhuoluo.StillClock;
import org.zhuoluo.SwitchingDataSource;
import org.zhuoluo.TestServer;
import org.zhuoluo.organisation.Accounts;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overseeing;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.RegionFigures;
import org.zhuoluo.overview.RegionFilter;
import org.zhuoluo.overview.RoundFigures;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.shared.Missing;

/** A province of twenty districts seen from above: every figure is the district's own, on any day, at the cost of one. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverseeingIT {

    private static final Shape TWENTY = new Shape(20, 14, 24, 30, 60, 400, 2020);
    private static final int DEMO_PROVINCE = 1;
    private static final int DEMO_CITY = 2;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Overseeing overseeing;

    @Autowired
    private Overview overview;

    @Autowired
    private Workload workload;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private int province;

    @BeforeAll
    void makesAProvince() throws SQLException {
        try (Connection owner =
                TestServer.as("zhuoluo_migrator", source.database()).getConnection()) {
            new Province(owner, TWENTY, words -> {}).make();
        }
        province = jdbc.sql("select id from regions where name = ?")
                .param(Province.NAME)
                .query(Integer.class)
                .single();
        enrol(province, "above-leader", Role.LEADER);
        enrol(province, "above-unit", Role.UNIT_STAFF);
        enrol(DEMO_CITY, "above-demo", Role.SUPERVISOR);
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEachRoundWhatItsOwnDashboardSays(ListKind list) {
        for (LocalDate day : List.of(
                RoundPlan.STARTS_ON,
                LocalDate.of(2020, 6, 30),
                LocalDate.of(2020, 8, 16),
                StillClock.TODAY.minusDays(1),
                StillClock.TODAY)) {
            List<RoundFigures> rows =
                    see(Map.of("list", list.name(), "asOf", day.toString())).rounds();
            assertThat(rows).hasSize(TWENTY.districts());
            for (RoundFigures row : rows.subList(0, 5)) {
                assertThat(row).as("%s on %s", row.region(), day).satisfies(one -> equalsItsOwn(one, list, day));
            }
        }
    }

    @Test
    void saysOfTheDemoRoundWhatTheArticleSays() {
        RegionFigures seen = overseeing.rounds(DEMO_CITY, RegionFilter.of(Map.of()), person("above-demo"));
        assertThat(seen.rounds()).hasSize(1).allSatisfy(row -> {
            assertThat(row.problems().total()).isEqualTo(69);
            assertThat(row.problems().rate()).isEqualByComparingTo("81.2");
            equalsOwn(row, person("office"), ListKind.FEEDBACK, StillClock.TODAY);
        });
    }

    @Test
    void addsUpToTheWhole() {
        RegionFigures seen = see(Map.of());
        RegionFigures.Whole whole = seen.whole();
        assertThat(whole.tasks().total())
                .isEqualTo(seen.rounds().stream()
                        .mapToInt(row -> row.tasks().total())
                        .sum())
                .isPositive();
        assertThat(whole.problems().rate().doubleValue())
                .isEqualTo(
                        100.0 * whole.problems().closed() / whole.problems().countable(),
                        org.assertj.core.data.Offset.offset(0.051));
    }

    @Test
    void putsInOrderByEveryColumn() {
        for (String column : List.of(
                "region",
                "phase",
                "rate",
                "said",
                "verified",
                "closed",
                "tasks",
                "overdue",
                "soon",
                "silent",
                "original",
                "approved",
                "last")) {
            List<Integer> up = rounds(see(Map.of("sort", column)));
            assertThat(up).hasSize(TWENTY.districts());
            assertThat(rounds(see(Map.of("sort", "-" + column)))).containsExactlyInAnyOrderElementsOf(up);
        }
        assertThat(see(Map.of("sort", "-overdue")).rounds())
                .isSortedAccordingTo(Comparator.comparing(RoundFigures::overdue).reversed());
        assertThat(see(Map.of()).rounds())
                .isSortedAccordingTo(Comparator.comparing(
                        (RoundFigures row) -> row.problems().share()));
    }

    @Test
    void findsByNameAndPhaseAndLeavesOutWhatHadNotBegun() {
        assertThat(see(Map.of("q", "样例003区")).rounds()).hasSize(1);
        assertThat(see(Map.of("phase", "CONCENTRATED")).rounds()).isEmpty();
        assertThat(see(Map.of("phase", "CONCENTRATED", "asOf", "2020-07-01")).rounds())
                .hasSize(20);
        assertThat(see(Map.of("asOf", "2020-04-12")).rounds()).isEmpty();
    }

    @Test
    void looksAtOneOfTheRegionsBelow() {
        int district = jdbc.sql("select id from regions where name = '样例007区'")
                .query(Integer.class)
                .single();
        assertThat(overseeing
                        .rounds(district, RegionFilter.of(Map.of()), person("above-leader"))
                        .rounds())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office-001", "leader-001", "above-unit", "above-demo", "office", "system"})
    void isMissingToEverybodyElse(String login) {
        assertThatThrownBy(() -> overseeing.rounds(province, RegionFilter.of(Map.of()), person(login)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void isMissingAboveOnesOwn() {
        assertThatThrownBy(() -> overseeing.rounds(DEMO_PROVINCE, RegionFilter.of(Map.of()), person("above-demo")))
                .isInstanceOf(Missing.class);
    }

    /** Who looks, for whom they act, the region, its rounds, and the two that open and close the transaction's settings. */
    @Test
    void needsAsManyStatementsForTwentyRoundsAsForOne() throws Exception {
        long one = Statements.of(mvc, get("/regions/" + DEMO_CITY + "/rounds").with(user("above-demo")));
        long twenty = Statements.of(mvc, get("/regions/" + province + "/rounds").with(user("above-leader")));
        assertThat(twenty).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private void equalsItsOwn(RoundFigures row, ListKind list, LocalDate day) {
        String number = row.region().replaceAll("\\D", "");
        equalsOwn(row, person("office-" + number), list, day);
    }

    private void equalsOwn(RoundFigures row, Person own, ListKind list, LocalDate day) {
        Figures figures = overview.figures(row.round(), Filter.of(list, null, day), own);
        assertThat(row.problems()).isEqualTo(figures.problems());
        assertThat(row.tasks()).isEqualTo(figures.tasks().count());
        assertThat(row.overdue()).isEqualTo(figures.tasks().overdue());
        assertThat(row.dueSoon()).isEqualTo(figures.tasks().dueSoon());
        assertThat(row.onTime()).isEqualTo(figures.onTime());
        assertThat(row.silent())
                .isEqualTo(workload.silent(row.round(), Filter.of(null, null, day), own)
                        .size());
        assertThat(row.lastEntryOn())
                .isEqualTo(
                        jdbc.sql("select max(happened_on) from ledger_entries where round_id = ? and happened_on <= ?"
                                        + " and tells_of_work(kind)")
                                .params(row.round(), day)
                                .query(LocalDate.class)
                                .optional()
                                .orElse(null));
    }

    private RegionFigures see(Map<String, String> said) {
        return overseeing.rounds(province, RegionFilter.of(said), person("above-leader"));
    }

    private static List<Integer> rounds(RegionFigures seen) {
        return seen.rounds().stream().map(RoundFigures::round).toList();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private void enrol(int region, String login, Role role) {
        accounts.enrol(region, null, login, login, null, Set.of(role), "zhuoluo-demo");
    }
}
