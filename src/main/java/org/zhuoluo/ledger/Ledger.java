package org.zhuoluo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Slice;

/**
 * The door of the ledger (台账): the book in which everything that happens to a problem, task or measure is written once and
 * stays. A statement becomes an entry at the end of the chain of its task, linked to the entry before it, in the same
 * transaction as the act it tells of; soon after, the sequencer gives it a position in the log of all entries. Nothing is
 * changed or removed: what was wrong is corrected by a later entry that names it. {@code docs/ledger.md} says what that
 * promises and what it does not.
 */
@Component
@Transactional(readOnly = true)
public class Ledger {

    private final Writing writing;
    private final Entries entries;
    private final Pledges pledges;
    private final JdbcClient jdbc;

    Ledger(Writing writing, Entries entries, Pledges pledges, JdbcClient jdbc) {
        this.writing = writing;
        this.entries = entries;
        this.pledges = pledges;
        this.jdbc = jdbc;
    }

    /** Appends one entry in the caller's transaction; without one there is nothing to belong to, and it is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt append(Statement statement, Author author) {
        return append(statement, author, null);
    }

    /**
     * The same, exactly once per author and key: the same key with the same request answers the first receipt again, with
     * another request it is refused (refusal.key-used-otherwise).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt append(Statement statement, Author author, @Nullable String key) {
        return writing.write(new Draft(statement, author), key);
    }

    /**
     * Whether this author has used the key before: a request under it will write nothing new, so rules about how things
     * stand now do not concern it.
     */
    public boolean knows(String author, @Nullable String key) {
        return key != null
                && jdbc.sql("select exists (select from ledger_requests where author = ? and key = ?)")
                        .params(author, key)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * The receipt of what this author wrote under the key in this chain; none where the key is new. A key used in another
     * chain is refused (refusal.key-used-otherwise).
     */
    public Optional<Receipt> written(String author, @Nullable String key, Subject subject) {
        return key == null ? Optional.empty() : writing.written(author, key, subject);
    }

    /** Appends many in the order given, locking chains in ascending order; for imports. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Receipt> appendAll(List<Statement.Signed> statements) {
        return writing.write(statements.stream()
                .map(signed -> new Draft(signed.statement(), signed.author()))
                .toList());
    }

    /** The entries of one chain (task or problem), newest first. */
    public Slice<Entry> timeline(int round, String chain, int page, int size) {
        return new Slice<>(
                entries.newestFirst(round, chain, page * size, size), page, size, entries.count(round, chain));
    }

    /** How many entries a chain has. */
    public long length(int round, String chain) {
        return entries.count(round, chain);
    }

    /** The entries of one chain after a place in it, in order; for programs. */
    public List<Entry> after(int round, String chain, int seq, int size) {
        return entries.after(round, chain, seq, size);
    }

    /** Everything stated for the days from–to (inclusive) in a round, in order of day and recording. */
    public List<Entry> during(int round, LocalDate from, LocalDate to) {
        return entries.during(round, from, to);
    }

    /** The entries of one chain of a kind that carry all of these facts, in order: what happened to one row of a register. */
    public List<Entry> stating(int round, String chain, Kind kind, Map<String, String> facts) {
        return entries.stating(round, chain, kind, facts);
    }

    public Optional<Entry> find(int round, UUID entry) {
        return entries.named(round, entry).stream().findFirst();
    }

    /** Chains of the round in which this file is evidence, with the name it was handed in under; empty if it is none. */
    public List<Proof> provedBy(int round, String sha256) {
        return jdbc.sql("""
                        select distinct e.chain, v.name, v.media, v.bytes from ledger_evidence v
                        join ledger_entries e on e.round_id = v.round_id and e.entry = v.entry
                        where v.round_id = ? and v.sha256 = ? order by e.chain, v.name
                        """)
                .params(round, Canonical.unhex(sha256))
                .query((row, number) -> new Proof(
                        row.getString("chain"),
                        new Evidence(row.getString("name"), row.getString("media"), row.getLong("bytes"), sha256)))
                .list();
    }

    /** The end of the log: how many entries have a position, and the digest and instant of the last. */
    public Head head() {
        return jdbc.sql("""
                        select l.position, l.digest, e.recorded_at from ledger_positions l
                        join ledger_entries e on e.round_id = l.round_id and e.entry = l.entry
                        order by l.position desc limit 1
                        """)
                .query((row, number) -> new Head(
                        row.getLong("position") + 1,
                        Canonical.hex(row.getBytes("digest")),
                        row.getTimestamp("recorded_at").toInstant()))
                .optional()
                .orElse(new Head(0, Canonical.hex(Canonical.sha256()), null));
    }

    /** The pledge text in force. */
    public Pledge pledge() {
        return pledges.inForce();
    }

    /** A chain that a file proves something in. */
    public record Proof(String chain, Evidence evidence) {}
}
