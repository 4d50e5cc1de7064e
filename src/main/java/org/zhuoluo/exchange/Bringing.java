package org.zhuoluo.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Pledge;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/**
 * The door through which an exported table comes back (P15). What the file changed is held against what was exported and what
 * stands now; it is shown, conflicts are chosen row by row, and all of it is applied as it was shown, in one transaction,
 * through the doors of the house with the rights of the person — or none of it. A table brought back as it went out writes
 * nothing.
 */
@Component
public class Bringing {

    private final Rounds rounds;
    private final Holding holding;
    private final TakingOver takingOver;
    private final Ledger ledger;

    Bringing(Rounds rounds, Holding holding, TakingOver takingOver, Ledger ledger) {
        this.rounds = rounds;
        this.holding = holding;
        this.takingOver = takingOver;
        this.ledger = ledger;
    }

    /** What became of a file that was to be applied. */
    public enum Came {
        /** All chosen rows were applied. */
        APPLIED,
        /** The house, or the file, is not as it was shown: it has to be looked at again. */
        MOVED,
        /** A conflict was not chosen, or the pledge not given. */
        UNANSWERED,
        /** Something is wrong, and nothing was applied. */
        REFUSED
    }

    /** What became of it, with what is to be shown now. */
    public record Result(Came came, Changes changes) {}

    /** The pledge that reports are brought back under. */
    public Pledge pledge() {
        return ledger.pledge();
    }

    /** What applying the file would change: all of it is tried, and taken back. */
    @Transactional
    public Changes preview(int round, BookFile file, Person by) {
        rounds.require(round, by);
        if (file.state() == null) {
            return nothing(file);
        }
        Changes changes = holding.hold(round, file, by, false);
        if (changes.isSound()) {
            changes = changes.with(takingOver.apply(round, changes, pledge().version(), by));
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return changes;
    }

    /**
     * Applies the rows, as they were shown under this digest: of those in conflict the ones chosen {@code true} (mine), all
     * others but those chosen {@code false}. The pledge is the version ticked; only reports need it.
     */
    @Transactional
    public Result apply(int round, BookFile file, String digest, Map<String, Boolean> chosen, int pledged, Person by) {
        rounds.require(round, by);
        Changes changes = file.state() == null ? nothing(file) : holding.hold(round, file, by, true);
        if (!changes.isSound()) {
            return new Result(Came.REFUSED, changes);
        }
        if (!changes.digest().equals(digest)) {
            return new Result(Came.MOVED, changes);
        }
        Changes mine = changes.only(mine(changes, chosen));
        if (!isChosen(changes, chosen) || mine.reports() && pledged != pledge().version()) {
            return new Result(Came.UNANSWERED, changes);
        }
        List<RowError> errors = takingOver.apply(round, mine, pledged, by);
        if (!errors.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Result(Came.REFUSED, changes.with(errors));
        }
        return new Result(Came.APPLIED, mine);
    }

    private static Set<String> mine(Changes changes, Map<String, Boolean> chosen) {
        Set<String> mine = new HashSet<>();
        for (RowChange row : changes.rows()) {
            if (chosen.getOrDefault(row.key(), !row.isInConflict())) {
                mine.add(row.key());
            }
        }
        return mine;
    }

    private static boolean isChosen(Changes changes, Map<String, Boolean> chosen) {
        return changes.rows().stream().allMatch(row -> !row.isInConflict() || chosen.containsKey(row.key()));
    }

    private static Changes nothing(BookFile file) {
        return new Changes(
                BookForm.TASKS,
                java.time.Instant.EPOCH,
                java.time.LocalDate.EPOCH,
                List.of(),
                file.errors(),
                file.notes());
    }
}
