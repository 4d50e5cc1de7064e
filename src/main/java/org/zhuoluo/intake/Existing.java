package org.zhuoluo.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.rectification.Deadline;

/**
 * What a round already has that a workbook may refer to: its problems, which task each closing number closed, what its
 * claimed tasks keep, and the deadlines of its tasks and measures by their numbers.
 */
record Existing(
        Set<String> problems,
        Map<String, String> closings,
        Map<String, Fixed> claimed,
        Map<String, Deadline> deadlines) {

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
        Map<String, Deadline> deadlines = new HashMap<>();
        jdbc.sql("""
                        select number, deadline_phrase, deadline from tasks where round_id = ?
                        union all
                        select number, due_phrase, due from measures where round_id = ? and due_phrase is not null
                        """).params(round, round).query(row -> {
            deadlines.put(
                    row.getString("number"),
                    new Deadline(row.getString("deadline_phrase"), row.getObject("deadline", LocalDate.class)));
        });
        return new Existing(problems, closings, claimed, deadlines);
    }
}
