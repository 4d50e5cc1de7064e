package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuoluo.ledger.LedgerFixture.HOUSING;
import static org.zhuoluo.ledger.LedgerFixture.said;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.TestServer;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Refusal;

@HouseTest(TestServer.EMPTY)
class LedgerIT {

    @Autowired
    Ledger ledger;

    @Autowired
    Sequencer sequencer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    LedgerFixture writer;

    @BeforeEach
    void takeUpThePen() {
        writer = new LedgerFixture(ledger, transaction);
    }

    @Test
    void linksTheEntriesOfATask() {
        Receipt first = writer.append(said("1.1", "召开调度会"));
        Receipt second = writer.append(said("1.1.2", "完成选房"));
        assertThat(first.taskSeq()).isEqualTo(1);
        assertThat(second.taskSeq()).isEqualTo(2);
        assertThat(second.recordedAt()).isAfter(first.recordedAt());
        assertThat(body(second)).contains("\"prev\":\"" + first.digest() + "\"");
    }

    @Test
    void givesBackWhatWasSaid() {
        Receipt receipt = writer.append(said("2.1", "新增回迁安置 12 户")
                .with(List.of(new Reading("回迁安置户数", new BigDecimal("2425"))))
                .stating(Map.of("result", "DONE"))
                .under(1));
        Entry entry = ledger.find(1, receipt.entry()).orElseThrow();
        assertThat(entry.words()).isEqualTo("新增回迁安置 12 户");
        assertThat(entry.readings()).containsExactly(new Reading("回迁安置户数", new BigDecimal("2425")));
        assertThat(entry.facts()).containsEntry("result", "DONE");
        assertThat(entry.author()).isEqualTo(HOUSING);
        assertThat(entry.digest()).isEqualTo(receipt.digest());
        assertThat(body(receipt))
                .contains("\"pledge\":{\"textSha256\":\"" + ledger.pledge().sha256() + "\",\"version\":1}");
    }

    @Test
    void namesTheEntryACorrectionIsFor() {
        Receipt wrong = writer.append(said("3.1", "已到位 2300 万元"));
        Receipt right = writer.append(said("3.1", "应为 230 万元").correcting(wrong.entry()));
        assertThat(ledger.find(1, wrong.entry()).orElseThrow().correctedBy()).isEqualTo(right.entry());
    }

    @Test
    void writesARepeatedRequestOnce() throws Exception {
        List<Receipt> receipts = atOnce(50, () -> writer.append(said("4.1", "同一条进展"), "key-1"));
        assertThat(receipts.stream().map(Receipt::entry).distinct()).hasSize(1);
        assertThat(receipts.stream().filter(receipt -> !receipt.repeated())).hasSize(1);
        assertThat(ledger.after(1, "4.1", 0, 10)).hasSize(1);
    }

    @Test
    void refusesAKeyForAnotherRequest() {
        writer.append(said("5.1", "一"), "key-2");
        assertThatThrownBy(() -> writer.append(said("5.1", "二"), "key-2")).isInstanceOf(Refusal.class);
        assertThat(ledger.after(1, "5.1", 0, 10)).hasSize(1);
    }

    @Test
    void keepsPlacesAndPositionsDenseUnderManyWriters() throws Exception {
        long before = ledger.head().size() + sequencer.run();
        int[] counter = {0};
        atOnce(120, () -> {
            int task;
            synchronized (counter) {
                task = 1 + counter[0]++ % 4;
            }
            return writer.append(said("9" + task + ".1", "并行"));
        });
        sequencer.run();
        assertThat(ledger.head().size()).isEqualTo(before + 120);
        for (int task = 1; task <= 4; task++) {
            List<Entry> chain = ledger.after(1, "9" + task + ".1", 0, 200);
            assertThat(chain.stream().map(Entry::seq))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
            assertThat(chain.stream().map(Entry::position)).isSorted().doesNotContainNull();
        }
    }

    @Test
    void writesManyInOrder() {
        List<Statement.Signed> many = new ArrayList<>();
        for (int number = 1; number <= 500; number++) {
            many.add(said("B" + (number % 7 + 1) + ".1", "第" + number + "条").by(HOUSING));
        }
        List<Receipt> receipts = transaction.execute(status -> ledger.appendAll(many));
        assertThat(receipts).hasSize(500);
        assertThat(ledger.after(1, "B1.1", 0, 500).stream().map(Entry::words)).startsWith("第7条", "第14条", "第21条");
    }

    @Test
    void belongsToATransaction() {
        assertThatThrownBy(() -> ledger.append(said("6.1", "无事务"), HOUSING))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesWordsThatAreTooLong() {
        assertThatThrownBy(() -> writer.append(said("6.1", "长".repeat(20_001)))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_entries",
                "ledger_payloads",
                "ledger_readings",
                "ledger_evidence",
                "ledger_positions",
                "ledger_requests"
            })
    void givesTheApplicationNoWayToChangeAnything(String table) {
        writer.append(said("7.1", "不可更改"));
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> jdbc.sql("update " + table + " set round_id = 2").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("truncate " + table + " cascade").update())
                .hasStackTraceContaining("permission denied");
    }

    private String body(Receipt receipt) {
        return jdbc.sql("select convert_from(body, 'UTF8') from ledger_entries where entry = ?")
                .param(receipt.entry())
                .query(String.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            Set<Future<T>> acts =
                    IntStream.range(0, times).mapToObj(n -> people.submit(act)).collect(Collectors.toSet());
            List<T> results = new ArrayList<>();
            for (Future<T> done : acts) {
                results.add(done.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }
}
