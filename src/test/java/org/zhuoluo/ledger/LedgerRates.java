package org.zhuoluo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.ledger.LedgerFixture.said;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.TestServer;

/** Measures the ledger; no part of the build (its name matches no pattern). {@code docs/ledger.md} has command and numbers. */
@HouseTest(TestServer.EMPTY)
class LedgerRates {

    private static final int WRITERS = 8;
    private static final int TASKS = 91;
    private static final int EACH = 500;

    @Autowired
    Ledger ledger;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Verification verification;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void measuresAppendingNumberingAndVerifying() throws Exception {
        write(50);
        int entries = WRITERS * EACH;
        long began = System.nanoTime();
        write(EACH);
        tell("appended", entries, began);
        began = System.nanoTime();
        int numbered = sequencer.run();
        tell("numbered", numbered, began);
        began = System.nanoTime();
        Verification.Result result = verification.run(ledger.head());
        tell("verified", result.entries(), began);
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(WRITERS * (EACH + 50));
    }

    private void write(int each) throws Exception {
        LedgerFixture fixture = new LedgerFixture(ledger, transaction);
        Callable<Integer> person = () -> {
            for (int n = 0; n < each; n++) {
                fixture.append(said((n % TASKS + 1) + ".1", "本周召开调度会，推进选房安置，已完成第" + n + "户"));
            }
            return each;
        };
        ExecutorService people = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> all =
                    IntStream.range(0, WRITERS).mapToObj(n -> person).toList();
            for (Future<Integer> done : people.invokeAll(all)) {
                done.get();
            }
        } finally {
            people.shutdown();
        }
    }

    private static void tell(String what, long entries, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("RATE %s: %d entries in %.2f s, %.0f/s%n", what, entries, seconds, entries / seconds);
    }
}
