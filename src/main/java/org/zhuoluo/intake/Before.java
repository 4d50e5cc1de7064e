package org.zhuoluo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a round says of its problems, tasks and measures before a file is applied, as the columns of the workbook say it. */
final class Before {

    private static final String PROBLEMS = """
            select p.number, p.list, p.nature, a.title as aspect, i.title as item, p.words, p.key_problem, p.sensitive, p.earlier,
                p.source_number,
                (select string_agg(l.kind || ':' || l.name, '、' order by l.kind, l.name collate "C") from problem_labels b
                 join labels l on l.round_id = b.round_id and l.name = b.label
                 where b.round_id = p.round_id and b.problem = p.number) as labels
            from problems p left join aspects a on a.round_id = p.round_id and a.number = p.aspect
            left join items i on i.round_id = p.round_id and i.number = p.item where p.round_id = ?
            """;

    private static final String TASKS = """
            select t.number, t.words, t.goal, t.mode, u.name as lead, t.leader, t.led_by, t.person, t.deadline_phrase, t.deadline,
                (select string_agg(x.part || ':' || y.name, '、' order by x.part, y.name collate "C") from task_parts x
                 join units y on y.id = x.unit_id where x.round_id = t.round_id and x.task = t.number) as parts
            from tasks t join units u on u.id = t.lead_unit_id where t.round_id = ?
            """;

    private final Map<String, Map<String, String>> all = new HashMap<>();
    private final Map<String, List<String>> measures = new HashMap<>();

    /** What the round has now. */
    static Before of(JdbcClient jdbc, int round) {
        Before before = new Before();
        jdbc.sql(PROBLEMS).param(round).query(row -> {
            before.all.put(row.getString("number"), Texts.problem(row));
        });
        jdbc.sql(TASKS).param(round).query(row -> {
            before.all.put(row.getString("number"), Texts.task(row));
        });
        jdbc.sql("select number, task, words, due_phrase, due from measures where round_id = ?")
                .param(round)
                .query(row -> {
                    before.all.put(
                            row.getString("number"),
                            Texts.measure(
                                    row.getString("words"),
                                    row.getString("due_phrase"),
                                    row.getObject("due", LocalDate.class)));
                    before.measures
                            .computeIfAbsent(row.getString("task"), none -> new ArrayList<>())
                            .add(row.getString("number"));
                });
        return before;
    }

    /** What the round says of a number, by column; nothing where it has none. */
    Map<String, String> of(String number) {
        return all.getOrDefault(number, Map.of());
    }

    List<String> measuresOf(String task) {
        return measures.getOrDefault(task, List.of());
    }
}
