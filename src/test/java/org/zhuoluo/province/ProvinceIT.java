package org.zhuoluo.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import org.zhuoluo.SwitchingDataSource;
import org.zhuoluo.TestServer;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Verification;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Cut;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Standing;

/** A small province beside the demo round: its ledger verifies, its lives are of every kind, its pages cost what the demo's cost. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceIT {

    private static final Shape SMALL = new Shape(2, 14, 24, 30, 80, 1_500, 2020);
    private static final Filter ALL = Filter.of(null, null, null);

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private Verification verification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Overview overview;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private long before;
    private long said;

    @BeforeAll
    void makesAProvince() throws SQLException {
        before = ledger.head().size() + waiting();
        said = make(source.database(), SMALL);
    }

    @Test
    void leavesALedgerThatVerifies() {
        Verification.Result result = verification.run(ledger.head());
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(before + said);
        assertThat(said).isBetween(2L * SMALL.entries(), 2L * SMALL.entries() + 60);
    }

    @Test
    void loosesItsHoldWhereAFactIsAltered() throws SQLException {
        String ours = source.database();
        String copy = otherProvince(SMALL);
        try (Connection administrator = TestServer.as("postgres", copy).getConnection();
                java.sql.Statement statement = administrator.createStatement()) {
            statement.execute("alter table ledger_payloads disable trigger all");
            statement.execute(
                    "update ledger_payloads set words = words || '。' where round_id = 3 and facts ->> 'until' is not null");
        }
        source.leave();
        source.switchTo(copy);
        try {
            assertThat(verification.run(ledger.head()).findings()).isNotEmpty();
        } finally {
            source.leave();
            source.switchTo(ours);
        }
    }

    @ParameterizedTest
    @EnumSource
    void livesOfEveryKindOccurInEachDistrict(Standing standing) {
        for (String login : List.of("office-001", "office-002")) {
            Person office = person(login);
            int round = rounds.list(office).get(0).id();
            Set<Standing> only = Set.of(standing);
            long stand = overview.tasks(round, ALL, office).items().stream()
                    .filter(row -> only.contains(row.standing()))
                    .count();
            assertThat(stand).as(login).isPositive();
        }
    }

    @Test
    void everyCutAddsUpToTheWhole() {
        Person office = person("office-002");
        int round = rounds.list(office).get(0).id();
        int whole = overview.figures(round, ALL, office).tasks().total();
        assertThat(whole).isEqualTo(SMALL.tasks());
        for (Cut cut : List.of(Cut.LEAD_UNIT, Cut.LEADER, Cut.ASPECT, Cut.LIST, Cut.MODE)) {
            assertThat(overview.cut(cut, round, ALL, office).stream()
                            .mapToInt(row -> row.tasks().total())
                            .sum())
                    .as(cut.name())
                    .isEqualTo(whole);
        }
    }

    @Test
    void theSameSeedTellsTheSameLives() throws SQLException {
        assertThat(lives(otherProvince(SMALL))).isEqualTo(lives(otherProvince(SMALL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tasks?size=500", "/problems?size=500", "/units", "/tasks?light=RED"})
    void aPageOfItNeedsAsManyStatementsAsOneOfTheDemo(String page) throws Exception {
        int round = rounds.list(person("office-001")).get(0).id();
        assertThat(Statements.of(mvc, get("/rounds/" + round + page).with(user("office-001"))))
                .isLessThanOrEqualTo(Statements.of(mvc, get("/rounds/1" + page).with(user("office"))));
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from ledger_pending").query(Long.class).single();
    }

    private static String otherProvince(Shape shape) throws SQLException {
        String database = TestServer.copyOf(TestServer.DEMO);
        make(database, shape);
        return database;
    }

    private static long make(String database, Shape shape) throws SQLException {
        try (Connection owner = TestServer.as("zhuoluo_migrator", database).getConnection()) {
            return new Province(owner, shape, words -> {}).make();
        }
    }

    private static List<String> lives(String database) throws SQLException {
        List<String> lives = new ArrayList<>();
        try (Connection reader = TestServer.as("zhuoluo_app", database).getConnection();
                java.sql.Statement statement = reader.createStatement();
                java.sql.ResultSet rows = statement.executeQuery("""
                        select e.round_id, e.chain, e.seq, e.subject, e.kind, e.author, e.happened_on, e.recorded_at, w.words, w.facts
                        from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        where e.round_id > 1 order by 1, 2, 3
                        """)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int at = 1; at <= 10; at++) {
                    line.append(rows.getString(at)).append('|');
                }
                lives.add(line.toString());
            }
        }
        return lives;
    }
}
