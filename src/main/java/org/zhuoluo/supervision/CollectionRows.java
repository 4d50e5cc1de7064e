package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Week;
import org.zhuoluo.supervision.CollectionGrid.Cell;
import org.zhuoluo.supervision.CollectionGrid.Column;
import org.zhuoluo.supervision.CollectionGrid.Row;
import org.zhuoluo.supervision.CollectionGrid.State;

/** Counts for all units and weeks at once: the same standings as everywhere, asked for the end of every week in one statement. */
@Component
class CollectionRows {

    private static final String CELLS = """
            with w as (select * from unnest(cast(:mondays as date[]), cast(:days as date[])) as w(monday, day)),
            s as materialized (
                select w.monday, s.number from w cross join lateral task_standings(:round, w.day) s
                where s.standing not in ('CLOSED', 'WITHDRAWN')
            ), owed as (
                select x.monday, x.unit_id, count(*) as open
                from (select s.monday, s.number, k.lead_unit_id as unit_id from s
                      join tasks k on k.round_id = :round and k.number = s.number
                      union
                      select s.monday, s.number, p.unit_id from s
                      join task_parts p on p.round_id = :round and p.task = s.number and p.part = 'RESPONSIBLE') x
                group by x.monday, x.unit_id
            ), said as (
                select w.monday, e.unit_id, count(*) as entries, count(*) filter (where e.kind = 'NO_PROGRESS') as standstills
                from w join ledger_entries e on e.round_id = :round and e.happened_on between w.monday and w.day
                where tells_of_work(e.kind)
                group by w.monday, e.unit_id
            )
            select u.id, u.name, o.monday, o.open, coalesce(d.entries, 0) as entries, coalesce(d.standstills, 0) as standstills
            from owed o join units u on u.id = o.unit_id left join said d on d.monday = o.monday and d.unit_id = o.unit_id
            where :whole or u.id = :mine
            order by u.id, o.monday
            """;

    private final JdbcClient jdbc;

    CollectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(int id, String name, LocalDate monday, int open, int entries, int standstills) {}

    /** The lines of the grid: who is missing in the last week first, who owes nothing in it last, within that who was missing most often. */
    List<Row> rows(int round, Map<Week, LocalDate> weeks, Scope scope) {
        Map<Integer, List<Counted>> byUnit = new LinkedHashMap<>();
        jdbc.sql(CELLS)
                .param("round", round)
                .param("mondays", days(weeks.keySet().stream().map(Week::monday).toList()))
                .param("days", days(weeks.values()))
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone())
                .query(Counted.class)
                .list()
                .forEach(one -> byUnit.computeIfAbsent(one.id(), unit -> new ArrayList<>())
                        .add(one));
        return byUnit.values().stream()
                .map(cells -> row(cells, weeks))
                .sorted(Comparator.comparing((Row row) -> row.last() != State.MISSING)
                        .thenComparing(row -> row.last() == State.NOTHING_OWED)
                        .thenComparing(Row::missing, Comparator.reverseOrder())
                        .thenComparing(Row::unit))
                .toList();
    }

    static Column column(Week week, LocalDate day, List<Row> rows) {
        Map<State, Long> states = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.week().equals(week))
                .collect(Collectors.groupingBy(Cell::state, Collectors.counting()));
        return new Column(
                week,
                day,
                states.getOrDefault(State.REPORTED, 0L),
                states.getOrDefault(State.STANDSTILL, 0L),
                states.getOrDefault(State.MISSING, 0L));
    }

    private static Row row(List<Counted> counted, Map<Week, LocalDate> weeks) {
        Map<LocalDate, Counted> byMonday = new LinkedHashMap<>();
        counted.forEach(one -> byMonday.put(one.monday(), one));
        List<Cell> cells = new ArrayList<>();
        weeks.forEach((week, day) -> {
            Counted one = byMonday.get(week.monday());
            cells.add(
                    one == null
                            ? new Cell(week, day, 0, 0, 0)
                            : new Cell(week, day, one.open(), one.entries(), one.standstills()));
        });
        return new Row(counted.get(0).id(), counted.get(0).name(), List.copyOf(cells));
    }

    private static String days(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
