package org.zhuoluo;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Lets one application context look at one database after the other, so that it need not be started per test class; counts
 * the statements of a thread for {@link Statements}.
 */
public final class SwitchingDataSource extends AbstractDataSource implements AutoCloseable {

    private HikariDataSource current = new HikariDataSource();
    private DataSource counted = current;
    private String database = "";
    private volatile SQLException outage;

    SwitchingDataSource(String database) {
        switchTo(database);
    }

    /** Closes every connection, so that the database looked at can serve as a template. */
    public void leave() {
        current.close();
    }

    public void switchTo(String next) {
        database = next;
        current = new HikariDataSource();
        current.setJdbcUrl(TestServer.url(next));
        current.setUsername("zhuoluo_app");
        current.setPassword(TestServer.password());
        current.setMaximumPoolSize(12);
        current.setMinimumIdle(1);
        counted = ProxyDataSourceBuilder.create(current).countQuery().build();
    }

    /** From now on nobody gets a connection, for this reason; until {@code null}. */
    public void fail(SQLException reason) {
        outage = reason;
    }

    public String database() {
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (outage != null) {
            throw new SQLException(outage.getMessage(), outage.getSQLState());
        }
        return counted.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() {
        current.close();
    }
}
