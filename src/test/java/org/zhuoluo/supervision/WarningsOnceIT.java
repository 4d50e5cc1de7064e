package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;

/** Four instances run the job at the same moment without the lock that keeps them apart: each letter is there once. */
@HouseTest
class WarningsOnceIT {

    private static final int ROUND = 1;

    @Autowired
    private Warnings warnings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void writesEachLetterOnceFromFourThreadsWithoutALock() throws Exception {
        int expected = DueLetter.on(StillClock.TODAY, ROUND, null, jdbc).size();
        assertThat(expected).isGreaterThan(3);
        long before = count("select count(*) from letters");
        assertThat(runInFourThreads()).isEqualTo(expected);
        assertThat(count("select count(*) from letters")).isEqualTo(before + expected);
        assertThat(count("select max(number) from letters")).isEqualTo(before + expected);
        assertThat(count("select count(*) from ledger_entries where author = '" + Warnings.LOGIN + "'"))
                .isEqualTo(before + expected);
        assertThat(warnings.run()).isZero();
    }

    private int runInFourThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (int run = 0; run < 4; run++) {
                runs.add(warnings::run);
            }
            int written = 0;
            for (Future<Integer> run : threads.invokeAll(runs)) {
                written += run.get();
            }
            return written;
        } finally {
            threads.shutdown();
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
