package org.zhuoluo.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.supervision.AgendaItem.Source;

/** Draws the agenda of a meeting from what is red or due: each open task once, by its most pressing reason. */
@Component
class AgendaDrawing {

    /** How far a meeting looks ahead, like the weekly report. */
    private static final int DAYS_AHEAD = 14;

    private static final String PRESSING = """
            select x.* from (
                select s.number, s.deadline, s.days_left, s.since, k.words, k.leader, u.name as lead,
                    (select string_agg(v.name, '|' order by v.id) from task_parts p join units v on v.id = p.unit_id
                     where p.round_id = :round and p.task = s.number and p.part = 'RESPONSIBLE') as responsible,
                    case when s.overdue then 'OVERDUE'
                         when s.standing = 'UNDER_WAY' and s.returns > 0 and exists (select from ledger_entries e
                              where e.round_id = :round and e.chain = s.number and e.kind = 'RETURNED' and e.happened_on = s.since)
                         then 'RETURNED'
                         when s.standing = 'VERIFIED' and not exists (select from ledger_entries e
                              where e.round_id = :round and e.chain = s.number and e.kind = 'DECIDED' and e.happened_on >= s.since)
                         then 'AWAITING_DECISION'
                         when s.days_left between 0 and :ahead then 'DUE' end as source
                from task_standings(:round, :day) s
                join tasks k on k.round_id = :round and k.number = s.number
                join units u on u.id = k.lead_unit_id
                where s.standing not in ('CLOSED', 'WITHDRAWN')) x
            where x.source is not null
            order by array_position(array['OVERDUE', 'RETURNED', 'AWAITING_DECISION', 'DUE'], x.source), x.days_left, x.number
            """;

    private final JdbcClient jdbc;

    AgendaDrawing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agenda that could be, and who would have to be there: leaders in charge, then lead and responsible units. */
    record Drawn(List<AgendaItem> items, List<String> attendees) {}

    Drawn draw(int round, LocalDate day, List<String> silent) {
        List<AgendaItem> items = new ArrayList<>();
        Set<String> leaders = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        jdbc.sql(PRESSING)
                .param("round", round)
                .param("day", day)
                .param("ahead", DAYS_AHEAD)
                .query((row, at) -> {
                    addPresent(leaders, row.getString("leader"));
                    addPresent(units, row.getString("lead"));
                    addPresent(units, row.getString("responsible"));
                    return item(row);
                })
                .list()
                .forEach(items::add);
        if (!silent.isEmpty()) {
            items.add(
                    new AgendaItem(Source.SILENT, null, "通报本周未填报单位" + silent.size() + "个：" + String.join("、", silent)));
        }
        leaders.addAll(units);
        return new Drawn(items, List.copyOf(leaders));
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        Source source = Source.valueOf(row.getString("source"));
        int left = row.getInt("days_left");
        String why = switch (source) {
            case OVERDUE -> "逾期" + -left + "天";
            case RETURNED -> said(row.getObject("since", LocalDate.class)) + "退回";
            case AWAITING_DECISION -> "待审定";
            default -> left == 0 ? "今日到期" : left + "天后到期";
        };
        return new AgendaItem(
                source,
                row.getString("number"),
                "任务" + row.getString("number") + "（" + row.getString("lead") + "牵头，" + why + "）："
                        + row.getString("words"));
    }

    /** As the office writes a day of the round. */
    static String said(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static void addPresent(Set<String> names, @Nullable String written) {
        if (written != null) {
            names.addAll(Arrays.asList(written.split("\\|")));
        }
    }
}
