package org.zhuoluo.report;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.report.Batch.Made;
import org.zhuoluo.report.Batch.Progress;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

/**
 * The door to task books made for all units at once: one batch of a round at a time, in the background, its progress told
 * while it is made. The file is kept by its digest and named in the ledger with who, when and what for. A batch that a
 * restart breaks off leaves nothing behind.
 */
@Component
public class Batches {

    static final String BATCH = "batch";
    static final String TASK_BOOKS = "TASK_BOOKS";
    private static final int LONGEST_REASON = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final BatchMaking making;
    private final OneBatch one;
    private final Rounds rounds;
    private final Ledger ledger;
    private final EvidenceStore store;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    private final Map<Integer, Progress> progress = new ConcurrentHashMap<>();

    Batches(
            BatchMaking making,
            OneBatch one,
            Rounds rounds,
            Ledger ledger,
            EvidenceStore store,
            AsyncTaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.making = making;
        this.one = one;
        this.rounds = rounds;
        this.ledger = ledger;
        this.store = store;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /** Begins one; the reason says what it is for. Answers whether it did: not while one of the round is being made, on whichever instance. */
    public boolean start(int round, PaperForm form, String reason, Person by) {
        Round of = require(round, by);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Invalid.field("reason", "invalid.batch-reason", LONGEST_REASON);
        }
        BatchMaking.Order order = making.order(of, form, why, LocalDate.now(clock), by);
        Optional<OneBatch.Turn> turn = one.begin(round);
        turn.ifPresent(mine -> {
            progress.put(round, new Progress(form, order.day(), 0, order.units().size(), false));
            try {
                executor.execute(() -> make(order, mine));
            } catch (RuntimeException e) {
                mine.end();
                throw e;
            }
        });
        return turn.isPresent();
    }

    public Optional<Progress> progress(int round, Person by) {
        require(round, by);
        return Optional.ofNullable(progress.get(round));
    }

    /** All that were made, the newest first. */
    public List<Made> made(int round, Person by) {
        require(round, by);
        return batches(round).stream()
                .sorted(Comparator.comparing(Entry::recordedAt).reversed())
                .map(Batches::made)
                .toList();
    }

    /** The file of a batch of this round. */
    public InputStream open(int round, String sha256, Person by) {
        require(round, by);
        boolean own = batches(round).stream()
                .flatMap(entry -> entry.evidence().stream())
                .anyMatch(file -> file.sha256().equals(sha256));
        if (!own) {
            throw new Missing("evidence", sha256);
        }
        return store.open(sha256);
    }

    private void make(BatchMaking.Order order, OneBatch.Turn turn) {
        int round = order.round().id();
        try {
            making.make(order, () -> {
                turn.goOn();
                progress.computeIfPresent(round, (any, now) -> now.oneMore());
            });
        } catch (RuntimeException e) {
            LOG.error("task books of round {} were not made", round, e);
            progress.computeIfPresent(round, (any, now) -> now.broken());
        } finally {
            turn.end();
        }
    }

    private Round require(int round, Person by) {
        Round of = rounds.require(round, by);
        if (!Scope.of(by).whole()) {
            throw new Missing("round", round);
        }
        return of;
    }

    private List<Entry> batches(int round) {
        return ledger.stating(round, Subject.round(round).chain(), Kind.REPORT_ISSUED, Map.of(BATCH, TASK_BOOKS));
    }

    private static Made made(Entry entry) {
        return new Made(
                entry.evidence().get(0),
                entry.facts().getOrDefault("books", ""),
                LocalDate.parse(
                        entry.facts().getOrDefault("asOf", entry.happenedOn().toString())),
                entry.author().name(),
                entry.recordedAt(),
                entry.facts().getOrDefault("reason", ""));
    }
}
