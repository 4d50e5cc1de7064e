package org.zhuoluo.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole ledger again and recomputes what it claims: bodies, digests, chains, positions, payloads, files, keys,
 * guards. It lists everything it finds and gives up on nothing; memory does not grow with the ledger. What it cannot find
 * without a copy outside — a history rewritten whole, an end cut off — is said in {@code docs/ledger.md}.
 */
@Component
public class Verification {

    private static final int FETCHED = 500;
    private static final int MOST_FINDINGS = 1_000;

    private final JdbcTemplate jdbc;
    private final Guards guards;
    private final EvidenceStore store;
    private final BodyCheck bodies;

    Verification(JdbcTemplate jdbc, Guards guards, EvidenceStore store, BodyCheck bodies) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.store = store;
        this.bodies = bodies;
    }

    /** What was looked at and what was found; without findings the ledger holds. */
    public record Result(long entries, long files, Head head, List<Finding> findings) {

        public boolean holds() {
            return findings.isEmpty();
        }
    }

    /** Verifies everything, of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result run(Head head) {
        List<Finding> findings = new ArrayList<>(guards.check());
        ChainCheck chains = new ChainCheck();
        long[] counted = {0, 0};
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCHED);
        streaming.query("""
                select e.*, p.salt, p.payload, p.words, k.key,
                """ + CopyCheck.COLUMNS + """
                from ledger_entries e
                left join ledger_payloads p on p.round_id = e.round_id and p.entry = e.entry
                left join (select round_id, entry, min(key) as key from ledger_requests group by round_id, entry) k
                    on k.round_id = e.round_id and k.entry = e.entry
                order by e.round_id, e.chain, e.seq
                """, row -> {
            counted[0]++;
            if (findings.size() < MOST_FINDINGS) {
                Map<String, Object> body = bodies.check(row, findings);
                chains.check(row, body, findings);
            }
        });
        positions(findings);
        heads(findings);
        keys(findings);
        counted[1] = files(findings);
        return new Result(counted[0], counted[1], head, List.copyOf(findings));
    }

    private void positions(List<Finding> findings) {
        jdbc.query("""
                select position from (
                    select position, lag(position, 1, -1::bigint) over (order by position) as before from ledger_positions) numbered
                where position <> before + 1
                """, row -> {
            findings.add(
                    new Finding(Finding.Check.POSITION, null, null, null, "gap before " + row.getLong("position")));
        });
        jdbc.query("""
                select * from (
                    select e.round_id, e.chain, e.seq, l.position is null as absent, l.digest is distinct from e.digest as other,
                        l.position < lag(l.position) over (partition by e.round_id, e.chain order by e.seq) as backwards
                    from ledger_entries e
                    left join ledger_positions l on l.entry = e.entry
                    left join ledger_pending q on q.entry = e.entry where q.entry is null) placed
                where absent or other or backwards
                """, row -> {
            String wrong = row.getBoolean("absent")
                    ? "neither numbered nor waiting"
                    : row.getBoolean("other") ? "numbered with another digest" : "numbered out of order";
            findings.add(ChainCheck.at(Finding.Check.POSITION, row, wrong));
        });
    }

    private void heads(List<Finding> findings) {
        jdbc.query("""
                select c.round_id, c.chain, c.last_seq as seq from ledger_chains c
                left join ledger_entries e on e.round_id = c.round_id and e.chain = c.chain and e.seq = c.last_seq
                where c.last_seq > 0 and (e.digest is distinct from c.last_digest or exists (select from ledger_entries later
                    where later.round_id = c.round_id and later.chain = c.chain and later.seq > c.last_seq))
                """, row -> {
            findings.add(ChainCheck.at(Finding.Check.CHAIN, row, "the end of the chain is not the one remembered"));
        });
    }

    private void keys(List<Finding> findings) {
        jdbc.query("""
                select e.round_id, e.chain, e.seq from ledger_requests r
                left join ledger_entries e on e.round_id = r.round_id and e.entry = r.entry
                where e.entry is null or e.author <> r.author
                """, row -> {
            findings.add(ChainCheck.at(Finding.Check.KEY, row, "a key without its entry"));
        });
    }

    private long files(List<Finding> findings) {
        List<FileCheck.Kept> kept = jdbc.query(
                "select sha256, max(bytes) as bytes, min(round_id) as round_id from ledger_evidence group by sha256",
                (row, number) -> new FileCheck.Kept(
                        row.getInt("round_id"), Canonical.hex(row.getBytes("sha256")), row.getLong("bytes")));
        kept.forEach(file -> FileCheck.check(store, file, findings));
        return kept.size();
    }

    static Instant instant(java.sql.ResultSet row) throws java.sql.SQLException {
        return row.getTimestamp("recorded_at").toInstant();
    }
}
