package org.zhuoluo.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.zhuoluo.CopiedRows;

/**
 * Fills the ledger with many entries at once, as its owner and past the door: bodies, payloads, digests and links are made by the
 * ledger's own {@link Draft}, so that its verification holds. Entries of all rounds lie, and are numbered, in the order they were
 * recorded, as they would if the rounds had been lived through side by side. In memory is what was said since the last
 * {@link #store}, and the ends of the chains.
 */
public final class BulkLedger {

    private static final byte[] NOTHING_BEFORE = new byte[32];
    private static final Map<String, String> STAGED = Map.of(
            "ledger_entries", "recorded_at, round_id, chain, seq",
            "ledger_payloads", "recorded_at, round_id, entry",
            "ledger_readings", "round_id, entry");

    private final Connection connection;
    private final Map<Writing.Chain, Draft.Placed> ends = new HashMap<>();
    private final CopiedRows entries = new CopiedRows("staged_ledger_entries");
    private final CopiedRows payloads = new CopiedRows("staged_ledger_payloads");
    private final CopiedRows readings = new CopiedRows("staged_ledger_readings");
    private long count;

    /** Over a connection that is the owner's and in a transaction. */
    public BulkLedger(Connection connection) throws SQLException {
        this.connection = connection;
        execute("create temporary table staged_ledger_entries as select * from ledger_entries with no data");
        execute("create temporary table staged_ledger_readings as select * from ledger_readings with no data");
        execute("create temporary table staged_ledger_payloads as"
                + " select p.*, now() as recorded_at from ledger_payloads p with no data");
    }

    /** Puts an entry at the end of its chain, recorded at the instant or, if the chain is already there, a little later. */
    public void append(Statement statement, Author author, Instant at) {
        Draft draft = new Draft(statement, author);
        Writing.Chain chain = Writing.Chain.of(draft);
        Draft.Placed before = ends.get(chain);
        Instant earliest = before == null ? Instant.MIN : before.at().plus(1, ChronoUnit.MICROS);
        Draft.Placed placed = draft.at(
                before == null ? 1 : before.seq() + 1,
                before == null ? NOTHING_BEFORE : before.digest(),
                Draft.microseconds(at.isBefore(earliest) ? earliest : at),
                null,
                null);
        ends.put(chain, placed);
        gather(placed);
        count++;
    }

    public long count() {
        return count;
    }

    /** Sends what was gathered to the database. */
    public void store() throws SQLException {
        entries.write(connection);
        payloads.write(connection);
        readings.write(connection);
    }

    /** Moves everything into the ledger, numbers it after what is numbered already, and remembers the ends of the chains. */
    public void close() throws SQLException {
        store();
        execute("insert into ledger_entries select * from staged_ledger_entries order by "
                + STAGED.get("ledger_entries"));
        execute("insert into ledger_payloads select round_id, entry, salt, payload, words, facts"
                + " from staged_ledger_payloads order by " + STAGED.get("ledger_payloads"));
        execute("insert into ledger_readings select * from staged_ledger_readings order by "
                + STAGED.get("ledger_readings"));
        execute("""
                insert into ledger_positions (position, round_id, entry, digest)
                select (select coalesce(max(position), -1) from ledger_positions)
                       + row_number() over (order by recorded_at, round_id, chain, seq), round_id, entry, digest
                from staged_ledger_entries order by 1
                """);
        CopiedRows chains = new CopiedRows("ledger_chains (round_id, chain, last_seq, last_digest, last_at)");
        ends.forEach((chain, end) -> chains.row(chain.round(), chain.name(), end.seq(), end.digest(), end.at()));
        chains.write(connection);
        STAGED.keySet().forEach(table -> execute("drop table staged_" + table));
    }

    private void gather(Draft.Placed placed) {
        Statement said = placed.draft().statement;
        Author author = placed.draft().author;
        int round = said.subject().round();
        entries.row(
                round,
                placed.draft().entry,
                said.subject().chain(),
                placed.seq(),
                said.subject().path(),
                said.kind(),
                author.unitId(),
                author.unit(),
                author.login(),
                author.name(),
                said.happenedOn(),
                placed.at(),
                null,
                null,
                placed.body(),
                placed.digest());
        payloads.row(
                round,
                placed.draft().entry,
                placed.draft().salt,
                placed.draft().payload,
                placed.draft().words,
                new String(Canonical.bytes(said.facts()), StandardCharsets.UTF_8),
                placed.at());
        said.readings()
                .forEach(reading -> readings.row(round, placed.draft().entry, reading.indicator(), reading.value()));
    }

    private void execute(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
