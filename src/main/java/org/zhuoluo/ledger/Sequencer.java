package org.zhuoluo.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.shared.Outage;

/**
 * Gives committed entries their dense position in the log of all rounds. Any instance may do it; an advisory lock lets one
 * at a time. It works as the role that may number and do nothing else (decision 0002).
 */
@Component
class Sequencer {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long LOCK = 0x7a68756f6c756fL;
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean running;

    Sequencer(JdbcClient jdbc, TransactionTemplate transaction, @Value("${zhuoluo.background:true}") boolean running) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.running = running;
    }

    @Scheduled(fixedDelay = 250)
    void keepRunning() {
        if (!running) {
            return;
        }
        try {
            run();
        } catch (DataAccessException e) {
            if (Outage.of(e).isPresent()) {
                throw e;
            }
            LOG.warn("Entries wait for their position: {}", e.getMessage());
        }
    }

    /** Numbers everything that waits; answers how many entries got a position. */
    int run() {
        int all = 0;
        int some;
        do {
            Integer numbered = transaction.execute(status -> number());
            some = numbered == null ? 0 : numbered;
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int number() {
        boolean waiting = jdbc.sql("select exists (select from ledger_pending)")
                .query(Boolean.class)
                .single();
        if (!waiting
                || !jdbc.sql("select pg_try_advisory_xact_lock(?)")
                        .param(LOCK)
                        .query(Boolean.class)
                        .single()) {
            return 0;
        }
        jdbc.sql("""
                        select set_config('role', rolname, true) from pg_roles
                        where rolname = 'zhuoluo_sequencer' and pg_has_role(current_user, oid, 'member')
                          and has_table_privilege(oid, 'ledger_positions', 'insert')
                        """).query().listOfRows();
        return jdbc.sql("""
                        with taken as (
                            delete from ledger_pending where n in (select n from ledger_pending order by n limit :most)
                            returning n, round_id, entry)
                        insert into ledger_positions (position, round_id, entry, digest)
                        select (select coalesce(max(position), -1) from ledger_positions) + row_number() over (order by t.n),
                               t.round_id, t.entry, e.digest
                        from taken t join ledger_entries e on e.round_id = t.round_id and e.entry = t.entry
                        """).param("most", AT_ONCE).update();
    }
}
