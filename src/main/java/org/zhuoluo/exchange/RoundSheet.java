package org.zhuoluo.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of the workbook of a round and how their rows are told, in the columns the importer reads them by. Who sees only
 * the tasks of a unit gets those, and of problems and registers what belongs to them.
 */
enum RoundSheet {
    UNITS("单位", 1, """
            select u.name, u.short_name, u.kind, (select v.name from units v where v.id = u.parent_id)
            from units u join rounds r on r.id = :round and r.region_id = u.region_id order by u.id
            """),
    PROBLEMS("问题清单", 1, """
            select p.number, p.list, p.nature, a.title, i.title, p.words,
                (%1$s 'WORKSTREAM'), (%1$s 'CAMPAIGN'), (%1$s 'STUDY'),
                case when p.key_problem then '是' end, case when p.sensitive then '是' end, p.earlier, p.source_number
            from problems p
            left join aspects a on a.round_id = :round and a.number = p.aspect
            left join items i on i.round_id = :round and i.number = p.item
            where p.round_id = :round and (:whole or p.number in (select problem from seen)) order by p.position
            """.formatted(
                    "select string_agg(b.name, '、' order by b.position, b.name) from problem_labels l join labels b on b.round_id = l.round_id"
                            + " and b.name = l.label where l.round_id = :round and l.problem = p.number and b.kind =")),
    TASKS("任务清单", 1, """
            select t.number, t.problem, t.words, t.goal, t.mode, u.name,
                (%1$s 'RESPONSIBLE'), (%1$s 'SUPPORTING'), (%1$s 'SUPERVISING'),
                t.leader, t.led_by, t.person, t.deadline_phrase, t.running::text
            from tasks t join units u on u.id = t.lead_unit_id
            where t.round_id = :round and t.number in (select number from seen) order by t.running
            """.formatted(
                    "select string_agg(y.name, '、' order by y.id) from task_parts x join units y on y.id = x.unit_id"
                            + " where x.round_id = :round and x.task = t.number and x.part =")),
    MEASURES("整改措施", 2, """
            select m.task, m.position::text, m.words, m.due_phrase from measures m join tasks t on t.round_id = :round and t.number = m.task
            where m.round_id = :round and m.task in (select number from seen) order by t.running, m.position
            """),
    ENTRIES("台账", 0, """
            select e.chain, case when e.subject <> e.chain then split_part(e.subject, '.', 3) end, e.happened_on::text, e.unit, e.kind, w.words,
                (select string_agg(v.indicator, '；' order by v.indicator collate "C") from ledger_readings v where v.round_id = e.round_id and v.entry = e.entry),
                (select string_agg(trim_scale(v.value)::text, '；' order by v.indicator collate "C") from ledger_readings v
                 where v.round_id = e.round_id and v.entry = e.entry),
                w.facts ->> 'closingNumber', w.facts ->> 'person', w.facts::text
            from ledger_entries e
            join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
            join tasks t on t.round_id = :round and t.number = e.chain
            join units u on u.id = e.unit_id and u.name = e.unit
            where e.round_id = :round and e.chain in (select number from seen) and e.happened_on <= :day
              and (e.subject = e.chain or e.subject in (select m.number from measures m where m.round_id = :round))
            order by t.running, e.seq
            """),
    INDICATORS("指标", 3, """
            select i.task, i.name, i.measured_in, trim_scale(i.baseline)::text, trim_scale(i.target)::text, s.due::text, trim_scale(s.target)::text
            from indicators i join tasks t on t.round_id = :round and t.number = i.task
            left join milestones s on s.round_id = :round and s.task = i.task and s.indicator = i.name
            where i.round_id = :round and i.task in (select number from seen) order by t.running, i.position, s.due
            """),
    MECHANISMS("长效机制", 1, """
            select number::text, name, nature, unit, issued_on::text, problem from mechanisms
            where round_id = :round and (:whole or problem in (select problem from seen)) order by number
            """),
    ACCOUNTABILITY("追责问责", 1, """
            select number::text, kind, quantity::text, happened_on::text, problem, note from accountability_actions
            where round_id = :round and (:whole or problem in (select problem from seen)) order by number
            """),
    MEETINGS("会议", 1, """
            select number::text, kind, held_on::text, subject, decisions from meetings
            where round_id = :round and :whole order by number
            """),
    DOCUMENTS("文件", 1, """
            select number::text, kind, title, issued_on::text, reference from documents
            where round_id = :round and :whole order by number
            """);

    /** The tasks of the round that somebody may know of. */
    private static final String SEEN = """
            with seen as materialized (
                select k.number, k.problem from tasks k where k.round_id = :round and (:whole or k.lead_unit_id = :mine or exists (
                    select from task_parts x where x.round_id = :round and x.task = k.number and x.unit_id = :mine)))
            """;

    private final String title;
    private final int keys;
    private final String sql;

    RoundSheet(String title, int keys, String sql) {
        this.title = title;
        this.keys = keys;
        this.sql = SEEN + sql;
    }

    /** The name of the sheet in the workbook. */
    String title() {
        return title;
    }

    /** How many of its first columns tell its rows apart; none where a row is only what it says. */
    int keys() {
        return keys;
    }

    String sql() {
        return sql;
    }

    static Optional<RoundSheet> named(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equals(title))
                .findFirst();
    }

    /** How wide a column is drawn, in characters. */
    static int width(String column) {
        return List.of("反馈问题", "整改任务", "整改措施", "内容", "名称", "议题", "议定事项").contains(column) ? 48 : 14;
    }
}
