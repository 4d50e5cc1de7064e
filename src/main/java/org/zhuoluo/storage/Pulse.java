package org.zhuoluo.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Asks the database every second, on a line of its own beside the pool, whether it is there, so that nobody else has to
 * find out by waiting. A refusal counts at once; silence counts when it has lasted longer than a slow server needs, and then
 * whatever still hangs on a connection is cut loose. It goes on asking until there is an answer again.
 */
class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration BEAT_WHILE_AWAY = Duration.ofMillis(500);

    /** The connections of the pool that were ever given out and may still be in use. */
    private final Set<PgConnection> given = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile @Nullable HikariDataSource pool;
    private volatile boolean there = true;
    private boolean wanted;
    private boolean closed;
    private long asked;
    private long heard;
    private long lostAt;

    /** Begins to ask the database this pool connects to. */
    synchronized void listen(HikariDataSource to) {
        if (pool == null && !closed) {
            pool = to;
            Thread thread = new Thread(() -> beat(to), "pulse");
            thread.setDaemon(true);
            thread.start();
        }
    }

    boolean isListening() {
        return pool != null;
    }

    /** Whether the database was there when it was last asked. */
    boolean isThere() {
        return there;
    }

    /** Asks again now: somebody waits for a connection. */
    synchronized void doubt() {
        wanted = true;
        notifyAll();
    }

    /** Asks the database now; whether it answered in time. */
    synchronized boolean answers(Duration within) {
        long next = asked + 1;
        long until = System.nanoTime() + within.toNanos();
        doubt();
        try {
            while (heard < next && System.nanoTime() < until) {
                restUntil(until);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return heard >= next && there;
    }

    void gave(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PgConnection.class)) {
            given.add(connection.unwrap(PgConnection.class));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void beat(HikariDataSource of) {
        Line line = new Line(of);
        while (begins()) {
            SQLException missing = line.ask();
            if (missing == null && !there) {
                forgetOld(of);
            } else if (missing != null && there && Line.isSilence(missing)) {
                cutLoose();
            }
            hears(missing);
        }
        line.hangUp();
    }

    private synchronized boolean begins() {
        asked++;
        wanted = false;
        return !closed;
    }

    private synchronized void hears(@Nullable SQLException missing) {
        heard = asked;
        if (there != (missing == null) && !closed) {
            there = missing == null;
            tell(missing);
        }
        notifyAll();
        long until = System.nanoTime() + (there ? BEAT : BEAT_WHILE_AWAY).toNanos();
        try {
            while (!wanted && !closed && System.nanoTime() < until) {
                restUntil(until);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void tell(@Nullable SQLException missing) {
        if (missing == null) {
            LOG.warn(
                    "The database answers again after {} s",
                    Duration.ofNanos(System.nanoTime() - lostAt).toSeconds());
        } else {
            lostAt = System.nanoTime();
            String why = NestedExceptionUtils.getMostSpecificCause(missing).getMessage();
            LOG.warn("The database does not answer, requests are refused until it does: {}", why);
        }
    }

    /** Where a server is silent, requests in the middle of a statement would wait for ever. */
    private void cutLoose() {
        List<PgConnection> all;
        synchronized (given) {
            all = List.copyOf(given);
            given.clear();
        }
        for (PgConnection connection : all) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("Already gone", e);
            }
        }
    }

    /** What was connected to the server that went away is of no use to its successor's clients. */
    private static void forgetOld(HikariDataSource of) {
        if (of.getHikariPoolMXBean() != null) {
            of.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private void restUntil(long nanos) throws InterruptedException {
        wait(Math.max(1, Duration.ofNanos(nanos - System.nanoTime()).toMillis()));
    }
}
