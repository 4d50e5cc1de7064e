package org.zhuoluo.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes placed entries into the tables of the ledger, many at a time, in the order they are given. */
@Component
class Rows {

    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Draft.Placed> placed, @Nullable String key) {
        entries(placed);
        payloads(placed);
        readings(placed);
        evidence(placed);
        if (key != null) {
            placed.forEach(entry -> request(entry, key));
        }
        chains(placed);
        batch(
                "insert into ledger_pending (round_id, entry) values (?, ?)",
                placed.stream()
                        .map(p -> new Object[] {round(p), p.draft().entry})
                        .toList());
    }

    private void entries(List<Draft.Placed> placed) {
        batch(
                """
                insert into ledger_entries (round_id, entry, chain, seq, subject, kind, unit_id, unit, author, author_name,
                    happened_on, recorded_at, corrects, pledge, body, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                placed.stream()
                        .map(p -> {
                            Statement said = p.draft().statement;
                            Author author = p.draft().author;
                            return new Object[] {
                                round(p), p.draft().entry, said.subject().chain(), p.seq(),
                                said.subject().path(), said.kind().name(), author.unitId(), author.unit(),
                                author.login(), author.name(), said.happenedOn(), Writing.timestamp(p.at()),
                                said.corrects(), said.pledge(), p.body(), p.digest()
                            };
                        })
                        .toList());
    }

    private void payloads(List<Draft.Placed> placed) {
        batch(
                "insert into ledger_payloads (round_id, entry, salt, payload, words, facts) values (?, ?, ?, ?, ?, ?::jsonb)",
                placed.stream()
                        .map(p -> new Object[] {
                            round(p),
                            p.draft().entry,
                            p.draft().salt,
                            p.draft().payload,
                            p.draft().words,
                            new String(Canonical.bytes(p.draft().statement.facts()), StandardCharsets.UTF_8)
                        })
                        .toList());
    }

    private void readings(List<Draft.Placed> placed) {
        List<Object[]> all = new ArrayList<>();
        for (Draft.Placed p : placed) {
            for (Reading reading : p.draft().statement.readings()) {
                all.add(new Object[] {round(p), p.draft().entry, reading.indicator(), reading.value()});
            }
        }
        batch("insert into ledger_readings (round_id, entry, indicator, value) values (?, ?, ?, ?)", all);
    }

    private void evidence(List<Draft.Placed> placed) {
        List<Object[]> all = new ArrayList<>();
        for (Draft.Placed p : placed) {
            int position = 0;
            for (Evidence file : p.draft().statement.evidence()) {
                all.add(new Object[] {
                    round(p),
                    p.draft().entry,
                    ++position,
                    Canonical.unhex(file.sha256()),
                    file.name(),
                    file.media(),
                    file.bytes()
                });
            }
        }
        batch(
                "insert into ledger_evidence (round_id, entry, position, sha256, name, media, bytes) values (?, ?, ?, ?, ?, ?, ?)",
                all);
    }

    private void request(Draft.Placed placed, String key) {
        jdbc.update(
                "insert into ledger_requests (author, key, request_sha256, round_id, entry) values (?, ?, ?, ?, ?)",
                placed.draft().author.login(),
                key,
                placed.draft().request(),
                round(placed),
                placed.draft().entry);
    }

    private void chains(List<Draft.Placed> placed) {
        Map<Writing.Chain, Draft.Placed> last = new LinkedHashMap<>();
        placed.forEach(p -> last.put(Writing.Chain.of(p.draft()), p));
        List<Object[]> ends = new ArrayList<>();
        last.forEach((chain, p) ->
                ends.add(new Object[] {p.seq(), p.digest(), Writing.timestamp(p.at()), chain.round(), chain.name()}));
        batch(
                "update ledger_chains set last_seq = ?, last_digest = ?, last_at = ? where round_id = ? and chain = ?",
                ends);
    }

    private void batch(String sql, List<Object[]> values) {
        if (!values.isEmpty()) {
            jdbc.batchUpdate(sql, values);
        }
    }

    private static int round(Draft.Placed placed) {
        return placed.draft().statement.subject().round();
    }
}
