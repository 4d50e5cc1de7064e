package org.zhuoluo.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.rectification.Deadline;

/**
 * What a round already has that a workbook may refer to: its problems, which task each closing number closed, and
 * what its claimed tasks keep.
 */
record Existing(Set<String> problems, Map<String, String> closings, Map<String, Fixed> claimed) {

    /** What a claimed task keeps: its lead unit, and its deadline, which moves by an extension only. */
    record Fixed(int leadUnitId, Deadline deadline) {}

    static Existing of(JdbcClient jdbc, int round, LocalDate today) {
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
        Map<String, Fixed> claimed = new HashMap<>();
        if (!problems.isEmpty()) {
            jdbc.sql("""
                            select t.number, t.lead_unit_id, t.deadline_phrase, t.deadline from task_standings(?, ?) s
                            join tasks t on t.round_id = ? and t.number = s.number where s.standing <> 'UNCLAIMED'
                            """).params(round, today, round).query(row -> {
                Deadline deadline =
                        new Deadline(row.getString("deadline_phrase"), row.getObject("deadline", LocalDate.class));
                claimed.put(row.getString("number"), new Fixed(row.getInt("lead_unit_id"), deadline));
            });
        }
        return new Existing(problems, closings, claimed);
    }
}
