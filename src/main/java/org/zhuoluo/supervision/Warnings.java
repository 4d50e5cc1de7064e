package org.zhuoluo.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Outage;

/**
 * Writes the letters that are due today (facts.md W20: find early, remind early), each in a transaction of its own with the
 * entry it owes the ledger. It may run any number of times and on several instances at once: the task is locked, what is due
 * is asked again under the lock, and the database takes one letter per stage and version of the deadline.
 */
@Component
class Warnings {

    static final String LOGIN = "system-warnings";

    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);
    private static final Author MACHINE = new Author(LOGIN, "预警任务", null, null);
    private static final String OFFICE = "整改办";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Issuing issuing;
    private final Organisation organisation;
    private final Ledger ledger;
    private final Clock clock;

    Warnings(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Issuing issuing,
            Organisation organisation,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.issuing = issuing;
        this.organisation = organisation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A round, and the region whose office signs in it. */
    private record Where(int round, int region) {}

    /** Writes what is due in all rounds; answers how many letters that were. */
    int run() {
        List<Where> rounds = jdbc.sql("select id, region_id from rounds order by id")
                .query((row, at) -> new Where(row.getInt(1), row.getInt(2)))
                .list();
        return rounds.stream().mapToInt(this::run).sum();
    }

    private int run(Where where) {
        LocalDate today = LocalDate.now(clock);
        List<DueLetter> due = DueLetter.on(today, where.round(), null, jdbc);
        if (due.isEmpty()) {
            return 0;
        }
        String issuer = organisation.unitOf(Role.OFFICE, where.region()).orElse(OFFICE);
        return (int) due.stream()
                .filter(one -> wrote(where.round(), one.task(), today, issuer))
                .count();
    }

    /** One task that cannot be written about does not keep the others waiting; the next run tries it again. */
    private boolean wrote(int round, String task, LocalDate today, String issuer) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> write(round, task, today, issuer)));
        } catch (RuntimeException e) {
            if (Outage.of(e).isPresent()) {
                throw e;
            }
            LOG.warn("No letter about task {} of round {} yet", task, round, e);
            return false;
        }
    }

    private boolean write(int round, String task, LocalDate today, String issuer) {
        jdbc.sql("select 1 from tasks where round_id = ? and number = ? for no key update")
                .params(round, task)
                .query()
                .singleRow();
        Optional<NewLetter> letter = DueLetter.on(today, round, task, jdbc).stream()
                .findFirst()
                .map(due -> due.written(round, today, LOGIN, issuer, organisation::unit));
        Optional<Integer> number = letter.flatMap(issuing::issue);
        number.ifPresent(kept -> ledger.append(letter.orElseThrow().owes(kept), MACHINE));
        return number.isPresent();
    }
}
