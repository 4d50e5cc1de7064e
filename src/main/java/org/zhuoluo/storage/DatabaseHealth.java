package org.zhuoluo.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answers now. Asks on the line of the {@link Pulse}, so that a pool at its limit delays nobody who watches. */
class DatabaseHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final Pulse pulse;
    private final DataSource database;

    DatabaseHealth(Pulse pulse, DataSource database) {
        this.pulse = pulse;
        this.database = database;
    }

    @Override
    public Health health() {
        boolean answers = pulse.isListening() ? pulse.answers(PATIENCE) : connects();
        return (answers ? Health.up() : Health.down()).build();
    }

    private boolean connects() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
