package org.zhuoluo.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows whoever guesses. After five wrong passwords within a quarter of an hour the next try for that account waits half a
 * minute, then twice as long each time, a quarter of an hour at most; an address may fail more often before it waits. The
 * failures stand in the database, so several instances slow together. Nobody is locked out for good.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long this try has to wait; zero if it may go on. */
    Duration waitOf(String login, String address) {
        Duration account = waitAfter("login", login, FREE_FOR_ACCOUNT);
        Duration place = waitAfter("address", address, FREE_FOR_ADDRESS);
        return account.compareTo(place) > 0 ? account : place;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(String login, String address) {
        jdbc.sql("insert into sign_in_failures (login, address, failed_at) values (?, ?, ?)")
                .params(shortened(login), shortened(address), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from sign_in_failures where failed_at < ?")
                .param(Timestamp.from(clock.instant().minus(WINDOW.multipliedBy(4))))
                .update();
    }

    @Transactional
    void succeeded(String login) {
        jdbc.sql("delete from sign_in_failures where login = ?")
                .param(shortened(login))
                .update();
    }

    private Duration waitAfter(String column, String value, int free) {
        Instant now = clock.instant();
        return jdbc.sql("select count(*) as failures, max(failed_at) as last from sign_in_failures where " + column
                        + " = ? and failed_at > ?")
                .params(shortened(value), Timestamp.from(now.minus(WINDOW)))
                .query((row, number) -> {
                    int beyond = row.getInt("failures") - free;
                    if (beyond < 0) {
                        return Duration.ZERO;
                    }
                    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 5));
                    Instant freeAgain =
                            row.getTimestamp("last").toInstant().plus(wait.compareTo(WINDOW) > 0 ? WINDOW : wait);
                    return freeAgain.isAfter(now) ? Duration.between(now, freeAgain) : Duration.ZERO;
                })
                .single();
    }

    private static String shortened(String value) {
        return value.length() > 100 ? value.substring(0, 100) : value;
    }
}
