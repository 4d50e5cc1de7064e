package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.ledger.LedgerFixture.said;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.TestServer;

/** What works behind the pages: the sequencer, at any number of instances, and the collector. */
@HouseTest(TestServer.EMPTY)
class BackgroundIT {

    @Autowired
    Ledger ledger;

    @Autowired
    EvidenceStore store;

    @Autowired
    EvidenceCollector collector;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void numbersDenselyWithTwoInstancesAndManyWriters() throws Exception {
        LedgerFixture writer = new LedgerFixture(ledger, transaction);
        long before = ledger.head().size();
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            String task = "1." + (person % 2 + 1);
            acts.add(() -> {
                for (int n = 0; n < 25; n++) {
                    writer.append(said(task, "第" + n + "条"));
                }
                return 0;
            });
        }
        for (int instance = 0; instance < 2; instance++) {
            Sequencer sequencer = new Sequencer(jdbc, transaction, true);
            acts.add(() -> {
                int numbered = 0;
                for (int n = 0; n < 100; n++) {
                    numbered += sequencer.run();
                }
                return numbered;
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        int numbered = 0;
        for (Future<Integer> act : people.invokeAll(acts)) {
            numbered += act.get();
        }
        people.shutdown();
        numbered += new Sequencer(jdbc, transaction, true).run();
        assertThat(numbered).isEqualTo(100);
        assertThat(jdbc.sql("select position from ledger_positions order by position")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        LongStream.range(0, before + 100).boxed().toList());
        assertThat(jdbc.sql("""
                        select count(*) from (select l.position < lag(l.position) over (partition by e.chain order by e.seq) as back
                        from ledger_entries e join ledger_positions l on l.entry = e.entry) as steps where back
                        """).query(Integer.class).single()).isZero();
        assertThat(ledger.head().size()).isEqualTo(before + 100);
    }

    @Test
    void collectsWhatNoEntryProvesAndNothingElse() throws IOException {
        Evidence proved = store.keep("有据.txt", content("有据"));
        Evidence abandoned = store.keep("无据.txt", content("无据"));
        Evidence fresh = store.keep("新到.txt", content("新到"));
        transaction.executeWithoutResult(
                status -> ledger.append(said("9.1", "附件").proving(List.of(proved)), LedgerFixture.HOUSING));
        new Sequencer(jdbc, transaction, true).run();
        Path halfWritten = Files.writeString(store.folder().resolve("incoming").resolve("half"), "半");
        age(store.place(proved.sha256()));
        age(store.place(abandoned.sha256()));
        age(halfWritten);
        assertThat(collector.collect()).isEqualTo(2);
        assertThat(store.place(proved.sha256())).exists();
        assertThat(store.place(fresh.sha256())).exists();
        assertThat(store.place(abandoned.sha256())).doesNotExist();
        assertThat(halfWritten).doesNotExist();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(25 * 3600)));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
