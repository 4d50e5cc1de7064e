package org.zhuoluo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuoluo.shared.Outage;
import org.zhuoluo.shared.Preparation;

/** Whoever wants a connection waits in turn while the database is there, and not at all while it is known to be away. */
class GuardedIT {

    @TempDir
    Path folder;

    private final Pulse pulse = new Pulse();
    private final HikariDataSource pool = new HikariDataSource();
    private Guarded guarded;
    private Cluster cluster;
    private int port;

    @BeforeEach
    void starts() throws IOException {
        Map<String, String> quick = Map.of("fsync", "off");
        String password;
        try (EmbeddedServer server = new EmbeddedServer(folder, quick, new Preparation())) {
            password = server.password();
            port = Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
            pool.setJdbcUrl(server.url());
        }
        Path data = folder.resolve("postgresql");
        cluster = new Cluster(data, new Ground(folder, data, Programs.here()).way(), quick);
        cluster.start(port);
        pool.setUsername("zhuoluo_app");
        pool.setPassword(password);
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(1_000);
        pool.setValidationTimeout(1_000);
        guarded = new Guarded(pool, pulse);
        pulse.listen(pool);
    }

    @AfterEach
    void stops() throws IOException {
        pulse.close();
        pool.close();
        cluster.takeOver();
    }

    @Test
    void refusesAtOnceWhatItKnowsToBeAwayAndGivesAgainWhenItIsBack() throws Exception {
        guarded.getConnection().close();
        assertThat(pulse.answers(Duration.ofSeconds(5))).isTrue();
        cluster.stop();
        assertThat(pulse.answers(Duration.ofSeconds(5))).isFalse();
        long before = System.nanoTime();
        assertThatThrownBy(() -> guarded.getConnection())
                .satisfies(failure -> assertThat(Outage.of(failure)).contains(Outage.AWAY));
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(1));
        cluster.start(port);
        assertThat(pulse.answers(Duration.ofSeconds(5))).isTrue();
        try (Connection connection = guarded.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void letsWaitInTurnLongerThanOneTry() throws Exception {
        Connection first = guarded.getConnection();
        Connection second = guarded.getConnection();
        CompletableFuture<Connection> third = CompletableFuture.supplyAsync(this::connection);
        assertThatThrownBy(() -> third.get(2_500, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        first.close();
        third.get(5, TimeUnit.SECONDS).close();
        second.close();
    }

    @Test
    void endsTheWaitingOfThoseInTurnWhenTheDatabaseGoes() throws Exception {
        try (Connection first = guarded.getConnection();
                Connection second = guarded.getConnection()) {
            assertThat(first).isNotSameAs(second);
            CompletableFuture<Connection> third = CompletableFuture.supplyAsync(this::connection);
            cluster.stop();
            assertThatThrownBy(() -> third.get(4, TimeUnit.SECONDS))
                    .satisfies(failure -> assertThat(Outage.of(failure)).contains(Outage.AWAY));
        }
    }

    private Connection connection() {
        try {
            return guarded.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
