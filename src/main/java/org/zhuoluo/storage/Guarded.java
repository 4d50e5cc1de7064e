package org.zhuoluo.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, behind someone who knows whether the database is there. While it is, whoever wants a connection waits in turn;
 * while it is not, nobody waits. One try is short, so that a loss that becomes known ends the waiting of all.
 */
class Guarded extends DelegatingDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pulse pulse;

    Guarded(DataSource pool, Pulse pulse) {
        super(pool);
        this.pulse = pulse;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (pulse.isThere()) {
            try {
                Connection connection = super.getConnection();
                pulse.gave(connection);
                return connection;
            } catch (SQLTransientConnectionException e) {
                pulse.doubt();
                if (System.nanoTime() >= until) {
                    throw e;
                }
            }
        }
        throw new SQLTransientConnectionException("known to be away, not asked", "08001");
    }
}
