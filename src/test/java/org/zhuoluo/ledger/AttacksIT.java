package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.ledger.LedgerFixture.said;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.SwitchingDataSource;
import org.zhuoluo.TestServer;

/** What a database superuser may try behind the application's back: each attempt is found, and an honest ledger is not accused. */
@HouseTest(TestServer.EMPTY)
class AttacksIT {

    private static final List<String> GUARDED = List.of(
            "ledger_entries",
            "ledger_payloads",
            "ledger_positions",
            "ledger_readings",
            "ledger_evidence",
            "ledger_requests",
            "pledges");

    @Autowired
    Ledger ledger;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Verification verification;

    @Autowired
    EvidenceStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SwitchingDataSource application;

    JdbcClient superuser;

    @BeforeEach
    void keepAnHonestLedger() {
        superuser = JdbcClient.create(TestServer.as("postgres", application.database()));
        if (ledger.head().size() == 0) {
            LedgerFixture writer = new LedgerFixture(ledger, transaction);
            for (String words : List.of("一", "二", "三", "四", "五")) {
                writer.append(said("1.1", words));
                writer.append(said("2.1", words), "key-" + words);
            }
            Evidence minutes = store.keep("纪要.txt", new ByteArrayInputStream("会议纪要".getBytes(StandardCharsets.UTF_8)));
            writer.append(said("4.1", "附读数")
                    .with(List.of(
                            new Reading("回迁户数", new BigDecimal("2425.50")), new Reading("资金", new BigDecimal("1E+3"))))
                    .stating(Map.of("result", "DONE"))
                    .proving(List.of(minutes))
                    .under(1));
            sequencer.run();
        }
    }

    static Stream<Arguments> attempts() {
        return new TreeMap<>(
                        Map.of(
                                "A01 change a column only",
                                        "update ledger_entries set author = 'other' where chain = '1.1' and seq = 2",
                                "A03 change body and digest, not the log",
                                        "update ledger_entries set body = body || ' ', digest = sha256('\\x00'::bytea || body || ' ') where chain = '1.1' and seq = 2",
                                "A08 drop the newest entry",
                                        "delete from ledger_payloads where entry in (select entry from ledger_entries where chain = '1.1' and seq = 5);"
                                                + "delete from ledger_positions where entry in (select entry from ledger_entries where chain = '1.1' and seq = 5);"
                                                + "delete from ledger_entries where chain = '1.1' and seq = 5",
                                "A10 swap two entries",
                                        "update ledger_entries set seq = 12 where chain = '1.1' and seq = 2; update ledger_entries set seq = 2 where chain = '1.1' and seq = 3; update ledger_entries set seq = 3 where chain = '1.1' and seq = 12",
                                "A11 take an entry out of the log", "delete from ledger_positions where position = 3",
                                "A15 replace what was said",
                                        "update ledger_payloads set payload = convert_to('{}', 'UTF8') where entry in (select entry from ledger_entries where chain = '1.1' and seq = 2)",
                                "A15 replace the words only",
                                        "update ledger_payloads set words = '零' where entry in (select entry from ledger_entries where chain = '1.1' and seq = 2)",
                                "A16 remove what was said",
                                        "delete from ledger_payloads where entry in (select entry from ledger_entries where chain = '1.1' and seq = 2)",
                                "A25 back-date an entry",
                                        "update ledger_entries set recorded_at = recorded_at - interval '30 days' where chain = '1.1' and seq = 3",
                                "A25 state another day",
                                        "update ledger_entries set happened_on = happened_on - 30 where chain = '1.1' and seq = 3"))
                .entrySet().stream().map(attempt -> Arguments.of(attempt.getKey(), attempt.getValue()));
    }

    /** Rows beside the entries: figures are computed from them. */
    static Stream<Arguments> attemptsOnCopies() {
        return Stream.of(
                Arguments.of("change a reading", "update ledger_readings set value = value + 1"),
                Arguments.of("remove a reading", "delete from ledger_readings"),
                Arguments.of(
                        "change a fact",
                        "update ledger_payloads set facts = '{\"result\": \"OPEN\"}' where facts <> '{}'"),
                Arguments.of("rename a file", "update ledger_evidence set name = 'other.txt'"),
                Arguments.of("unlink a file", "delete from ledger_evidence"),
                Arguments.of("change the pledge", "update pledges set text = text || ' '"),
                Arguments.of("drop a pledge", "update ledger_entries set pledge = null where pledge = 1"),
                Arguments.of("change a key", "update ledger_requests set key = 'other' where key = 'key-三'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attemptsOnCopies")
    void findsCopiesThatDiffer(String attempt, String sql) {
        finds(attempt, sql);
    }

    @Test
    void doesNotAccuseAnHonestLedger() {
        Verification.Result result = verification.run(ledger.head());
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void finds(String attempt, String sql) {
        List<Finding> findings = undone(() -> {
            withoutGuards(sql);
            return verification.run(ledger.head()).findings();
        });
        assertThat(findings).as(attempt).isNotEmpty();
        assertThat(verification.run(ledger.head()).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("openedDoors")
    void findsAGuardThatIsGone(String open, String close) {
        superuser.sql(open).update();
        try {
            assertThat(verification.run(ledger.head()).findings())
                    .extracting(Finding::check)
                    .contains(Finding.Check.GUARD);
        } finally {
            superuser.sql(close).update();
        }
        assertThat(verification.run(ledger.head()).findings()).isEmpty();
    }

    static Stream<Arguments> openedDoors() {
        return Stream.of(
                Arguments.of(
                        "alter table ledger_entries disable trigger ledger_entries_is_append_only",
                        "alter table ledger_entries enable always trigger ledger_entries_is_append_only"),
                Arguments.of(
                        "alter table ledger_payloads enable trigger ledger_payloads_is_never_truncated",
                        "alter table ledger_payloads enable always trigger ledger_payloads_is_never_truncated"),
                Arguments.of(
                        "grant update on ledger_entries to zhuoluo_app",
                        "revoke update on ledger_entries from zhuoluo_app"),
                Arguments.of(
                        "grant update (words) on ledger_payloads to zhuoluo_app",
                        "revoke update (words) on ledger_payloads from zhuoluo_app"));
    }

    @Test
    void findsAnAlteredAndAMissingFile() throws IOException {
        Evidence photo = store.keep("照片.txt", new ByteArrayInputStream("整改后".getBytes(StandardCharsets.UTF_8)));
        new LedgerFixture(ledger, transaction).append(said("3.1", "附照片").proving(List.of(photo)));
        sequencer.run();
        assertThat(verification.run(ledger.head()).findings()).isEmpty();
        byte[] honest = Files.readAllBytes(store.place(photo.sha256()));
        Files.write(store.place(photo.sha256()), "整改前".getBytes(StandardCharsets.UTF_8));
        assertThat(checks()).containsExactly(Finding.Check.FILE);
        Files.delete(store.place(photo.sha256()));
        assertThat(checks()).containsExactly(Finding.Check.FILE);
        Files.write(store.place(photo.sha256()), honest);
        assertThat(checks()).isEmpty();
    }

    private List<Finding.Check> checks() {
        return verification.run(ledger.head()).findings().stream()
                .map(Finding::check)
                .toList();
    }

    private void withoutGuards(String sql) {
        superuser
                .sql("alter table ledger_entries drop constraint digest_is_that_of_the_body")
                .update();
        for (String table : GUARDED) {
            superuser.sql("alter table " + table + " disable trigger all").update();
        }
        superuser.sql(sql).update();
        for (String table : GUARDED) {
            superuser.sql("alter table " + table + " enable trigger all").update();
            superuser
                    .sql("alter table " + table + " enable always trigger " + table + "_is_append_only")
                    .update();
            superuser
                    .sql("alter table " + table + " enable always trigger " + table + "_is_never_truncated")
                    .update();
        }
    }

    /** Runs an act on a copy of the database and goes back to the honest one. */
    private <T> T undone(java.util.function.Supplier<T> act) {
        String honest = application.database();
        application.leave();
        application.switchTo(TestServer.copyOf(honest));
        superuser = JdbcClient.create(TestServer.as("postgres", application.database()));
        try {
            return act.get();
        } finally {
            application.leave();
            application.switchTo(honest);
        }
    }
}
