package org.zhuoluo.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a round already has that a workbook may refer to: its problems, and which task each closing number closed. */
record Existing(Set<String> problems, Map<String, String> closings) {

    static Existing of(JdbcClient jdbc, int round) {
        Set<String> problems = new HashSet<>(jdbc.sql("select number from problems where round_id = ?")
                .param(round)
                .query(String.class)
                .list());
        Map<String, String> closings = new HashMap<>();
        jdbc.sql("""
                        select p.facts ->> 'closingNumber' as number, e.chain from ledger_entries e
                        join ledger_payloads p on p.round_id = e.round_id and p.entry = e.entry
                        where e.round_id = ? and e.kind = 'CLOSED'
                        """).param(round).query(row -> {
            closings.put(row.getString("number"), row.getString("chain"));
        });
        return new Existing(problems, closings);
    }
}
