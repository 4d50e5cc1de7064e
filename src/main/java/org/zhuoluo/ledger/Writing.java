package org.zhuoluo.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Refusal;

/**
 * Puts entries at the end of their chains, in the transaction of the one who asks. Chains are locked in ascending order, so
 * that two writers never wait for each other; the queue number is drawn while the lock is held, so that the log keeps the
 * order of every chain; time never runs backwards in a chain, whatever the clock does.
 */
@Component
class Writing {

    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final JdbcTemplate jdbc;
    private final Rows rows;
    private final Pledges pledges;
    private final Clock clock;

    Writing(JdbcTemplate jdbc, Rows rows, Pledges pledges, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.pledges = pledges;
        this.clock = clock;
    }

    Receipt write(Draft draft, @Nullable String key) {
        if (key == null) {
            return write(List.of(draft)).get(0);
        }
        String author = draft.author.login();
        Optional<Receipt> before = already(author, key, draft.request());
        if (before.isPresent()) {
            return before.get();
        }
        Map<Chain, End> ends = lock(List.of(Chain.of(draft)));
        before = already(author, key, draft.request());
        if (before.isPresent()) {
            return before.get();
        }
        Draft.Placed placed = place(draft, ends, key);
        try {
            rows.insert(List.of(placed), key);
        } catch (DuplicateKeyException e) {
            throw new Refusal("refusal.key-used-otherwise");
        }
        return placed.receipt();
    }

    List<Receipt> write(List<Draft> drafts) {
        Map<Chain, End> ends =
                lock(drafts.stream().map(Chain::of).distinct().sorted().toList());
        List<Draft.Placed> placed = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            placed.add(place(draft, ends, null));
        }
        rows.insert(placed, null);
        return placed.stream().map(Draft.Placed::receipt).toList();
    }

    private Optional<Receipt> already(String author, String key, byte[] request) {
        return earlier(author, key, "r.request_sha256 = ?", request);
    }

    /** What the author wrote under the key; refused if it was about another chain. */
    Optional<Receipt> written(String author, String key, Subject subject) {
        return earlier(author, key, "(e.round_id, e.chain) = (?, ?)", subject.round(), subject.chain());
    }

    private Optional<Receipt> earlier(String author, String key, String same, Object... wanted) {
        List<Object> parameters = new ArrayList<>(List.of(wanted));
        parameters.addAll(List.of(author, key));
        return jdbc
                .query(
                        "select " + same + """
                         as same, e.entry, e.seq, e.digest, e.recorded_at
                        from ledger_requests r join ledger_entries e on e.round_id = r.round_id and e.entry = r.entry
                        where r.author = ? and r.key = ?
                        """,
                        (row, number) -> {
                            if (!row.getBoolean("same")) {
                                throw new Refusal("refusal.key-used-otherwise");
                            }
                            return new Receipt(
                                    row.getObject("entry", java.util.UUID.class),
                                    row.getInt("seq"),
                                    Canonical.hex(row.getBytes("digest")),
                                    row.getTimestamp("recorded_at").toInstant(),
                                    true);
                        },
                        parameters.toArray())
                .stream()
                .findFirst();
    }

    private Draft.Placed place(Draft draft, Map<Chain, End> ends, @Nullable String key) {
        Chain chain = Chain.of(draft);
        End end = java.util.Objects.requireNonNull(ends.get(chain));
        Instant now = Draft.microseconds(clock.instant());
        Instant earliest = end.at.plus(1, ChronoUnit.MICROS);
        Integer version = draft.statement.pledge();
        Draft.Placed placed = draft.at(
                end.seq + 1,
                end.digest,
                now.isBefore(earliest) ? earliest : now,
                key,
                version == null ? null : pledges.version(version));
        ends.put(chain, new End(placed.seq(), placed.digest(), placed.at()));
        return placed;
    }

    private Map<Chain, End> lock(List<Chain> chains) {
        Integer[] rounds = chains.stream().map(Chain::round).toArray(Integer[]::new);
        String[] names = chains.stream().map(Chain::name).toArray(String[]::new);
        jdbc.update("""
                insert into ledger_chains (round_id, chain, last_digest, last_at)
                select r, c, ?, 'epoch' from unnest(?::int[], ?::text[]) as wanted (r, c) order by r, c
                on conflict do nothing
                """, NOTHING_BEFORE, rounds, names);
        Map<Chain, End> ends = new HashMap<>();
        jdbc.query(
                """
                select l.* from ledger_chains l
                join unnest(?::int[], ?::text[]) as wanted (r, c) on l.round_id = r and l.chain = c
                order by l.round_id, l.chain for update of l
                """,
                row -> {
                    ends.put(
                            new Chain(row.getInt("round_id"), row.getString("chain")),
                            new End(
                                    row.getInt("last_seq"),
                                    row.getBytes("last_digest"),
                                    row.getTimestamp("last_at").toInstant()));
                },
                rounds,
                names);
        return ends;
    }

    /** What entries are linked in: a task, a problem, or the round. */
    record Chain(int round, String name) implements Comparable<Chain> {

        static Chain of(Draft draft) {
            Subject subject = draft.statement.subject();
            return new Chain(subject.round(), subject.chain());
        }

        @Override
        public int compareTo(Chain other) {
            int byRound = Integer.compare(round, other.round);
            return byRound != 0 ? byRound : name.compareTo(other.name);
        }
    }

    /** Where a chain ends now. */
    private record End(int seq, byte[] digest, Instant at) {}

    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
