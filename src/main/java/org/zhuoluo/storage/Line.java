package org.zhuoluo.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.zhuoluo.shared.Outage;

/** One connection beside the pool, to the same database, on which nothing is asked but whether it is there. */
class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** Longer than a slow server needs. */
    private static final Duration SILENCE = Duration.ofMillis(4500);

    private final HikariDataSource pool;
    private @Nullable Connection line;

    Line(HikariDataSource pool) {
        this.pool = pool;
    }

    /** What is wrong, if the database is not there; of whatever else it says, it said it. */
    @Nullable
    SQLException ask() {
        boolean anew = line == null;
        try {
            Connection asking = line == null ? open() : line;
            line = asking;
            try (Statement statement = asking.createStatement()) {
                statement.execute("select 1");
            }
            return null;
        } catch (SQLException e) {
            hangUp();
            if (!anew && !isSilence(e)) {
                // A line that somebody cut says nothing about the server.
                return ask();
            }
            boolean answered = "53300".equals(e.getSQLState())
                    || Outage.of(e).filter(Outage.AWAY::equals).isEmpty();
            return answered ? null : e;
        }
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            properties.setProperty("password", pool.getPassword());
        }
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("ApplicationName", "zhuoluo pulse");
        Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), properties);
        connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
        return connection;
    }

    void hangUp() {
        try (Connection last = line) {
            line = null;
        } catch (SQLException e) {
            LOG.debug("Already gone", e);
        }
    }

    static boolean isSilence(SQLException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException
                || String.valueOf(failure.getMessage()).contains("attempt timed out");
    }
}
