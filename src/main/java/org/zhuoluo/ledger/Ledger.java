package org.zhuoluo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Slice;

/** The door of the ledger. (Contract; implementation follows in the next commit.) */
@Component
public class Ledger {

    /** Appends one entry in the caller's transaction. */
    public Receipt append(Statement statement, Author author) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same, exactly once per author and key: the same key with the same request answers the first receipt again, with
     * another request it is refused (refusal.key-used-otherwise). {@code request} is the digest of what was asked.
     */
    public Receipt append(Statement statement, Author author, @Nullable String key) {
        throw new UnsupportedOperationException();
    }

    /** Appends many in order, locking chains in ascending order; for imports. */
    public List<Receipt> appendAll(List<Statement.Signed> statements) {
        throw new UnsupportedOperationException();
    }

    /** The entries of one chain (task or problem), newest first. */
    public Slice<Entry> timeline(int round, String chain, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** The entries of one chain after a place in it, in order; for programs. */
    public List<Entry> after(int round, String chain, int seq, int size) {
        throw new UnsupportedOperationException();
    }

    /** Everything stated for the days from–to (inclusive) in a round, in order of day and recording. */
    public List<Entry> during(int round, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    public Optional<Entry> find(int round, UUID entry) {
        throw new UnsupportedOperationException();
    }

    /** Chains of the round in which this file is evidence; empty if it is none there. */
    public List<String> chainsProvedBy(int round, String sha256) {
        throw new UnsupportedOperationException();
    }

    public Head head() {
        throw new UnsupportedOperationException();
    }

    /** The pledge text in force. */
    public Pledge pledge() {
        throw new UnsupportedOperationException();
    }
}
