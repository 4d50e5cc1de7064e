package org.zhuoluo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All entries, to be read: one statement for the entries, one for their readings, one for their files. */
@Component
class Entries {

    private static final String COLUMNS = """
            select e.*, p.words, p.facts::text as facts, l.position,
                (select c.entry from ledger_entries c where c.round_id = e.round_id and c.corrects = e.entry
                 order by c.seq desc limit 1) as corrected_by
            from ledger_entries e
            left join ledger_payloads p on p.round_id = e.round_id and p.entry = e.entry
            left join ledger_positions l on l.entry = e.entry
            """;
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Entry> newestFirst(int round, String chain, int offset, int limit) {
        return complete(
                round,
                jdbc.sql(
                                COLUMNS
                                        + " where e.round_id = :round and e.chain = :chain order by e.seq desc limit :limit offset :offset")
                        .param("round", round)
                        .param("chain", chain)
                        .param("limit", limit)
                        .param("offset", offset));
    }

    long count(int round, String chain) {
        return jdbc.sql("select coalesce(max(last_seq), 0) from ledger_chains where round_id = ? and chain = ?")
                .params(round, chain)
                .query(Long.class)
                .single();
    }

    List<Entry> after(int round, String chain, int seq, int limit) {
        return complete(
                round,
                jdbc.sql(
                                COLUMNS
                                        + " where e.round_id = :round and e.chain = :chain and e.seq > :seq order by e.seq limit :limit")
                        .param("round", round)
                        .param("chain", chain)
                        .param("seq", seq)
                        .param("limit", limit));
    }

    List<Entry> during(int round, LocalDate from, LocalDate to) {
        return complete(
                round,
                jdbc.sql(
                                COLUMNS
                                        + " where e.round_id = :round and e.happened_on between :from and :to order by e.happened_on, e.recorded_at, e.chain, e.seq")
                        .param("round", round)
                        .param("from", from)
                        .param("to", to));
    }

    List<Entry> stating(int round, String chain, Kind kind, Map<String, String> facts) {
        return complete(
                round,
                jdbc.sql(
                                COLUMNS
                                        + " where e.round_id = :round and e.chain = :chain and e.kind = :kind and p.facts @> cast(:facts as jsonb) order by e.happened_on, e.seq")
                        .param("round", round)
                        .param("chain", chain)
                        .param("kind", kind.name())
                        .param("facts", json.writeValueAsString(facts)));
    }

    List<Entry> named(int round, UUID entry) {
        return complete(
                round,
                jdbc.sql(COLUMNS + " where e.round_id = :round and e.entry = :entry")
                        .param("round", round)
                        .param("entry", entry));
    }

    private List<Entry> complete(int round, StatementSpec query) {
        List<Entry> bare = query.query((row, number) -> bare(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<UUID> names = bare.stream().map(Entry::entry).toList();
        Map<UUID, List<Reading>> readings = readings(round, names);
        Map<UUID, List<Evidence>> evidence = evidence(round, names);
        return bare.stream()
                .map(entry -> entry.with(
                        readings.getOrDefault(entry.entry(), List.of()),
                        evidence.getOrDefault(entry.entry(), List.of())))
                .toList();
    }

    private Map<UUID, List<Reading>> readings(int round, List<UUID> names) {
        Map<UUID, List<Reading>> found = new HashMap<>();
        jdbc.sql("select * from ledger_readings where round_id = ? and entry = any(?) order by indicator")
                .params(round, names.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("entry", UUID.class), name -> new ArrayList<>())
                            .add(new Reading(row.getString("indicator"), row.getBigDecimal("value")));
                });
        return found;
    }

    private Map<UUID, List<Evidence>> evidence(int round, List<UUID> names) {
        Map<UUID, List<Evidence>> found = new HashMap<>();
        jdbc.sql("select * from ledger_evidence where round_id = ? and entry = any(?) order by entry, position")
                .params(round, names.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("entry", UUID.class), name -> new ArrayList<>())
                            .add(new Evidence(
                                    row.getString("name"),
                                    row.getString("media"),
                                    row.getLong("bytes"),
                                    Canonical.hex(row.getBytes("sha256"))));
                });
        return found;
    }

    private Entry bare(ResultSet row) throws SQLException {
        String words = row.getString("words");
        String facts = row.getString("facts");
        return new Entry(
                row.getObject("entry", UUID.class),
                Subject.of(row.getInt("round_id"), row.getString("subject")),
                row.getInt("seq"),
                row.getObject("position", Long.class),
                Kind.valueOf(row.getString("kind")),
                words == null ? "" : words,
                new Author(
                        row.getString("author"),
                        row.getString("author_name"),
                        row.getObject("unit_id", Integer.class),
                        row.getString("unit")),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                List.of(),
                List.of(),
                facts == null ? Map.of() : json.readValue(facts, FACTS),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getObject("pledge", Integer.class),
                Canonical.hex(row.getBytes("digest")));
    }
}
