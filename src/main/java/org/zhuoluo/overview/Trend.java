package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Week;

/** Counts how it stood at the end of every week at once: the same standings, asked for many days in one statement. */
@Component
class Trend {

    private static final String WEEKS = """
            with w as materialized (
                select d.day, x.number, x.standing, x.problem
                from unnest(cast(:days as date[])) as d(day)
                cross join lateral task_standings(:round, d.day) x
            ), s as materialized (
                select s.day, s.standing, s.problem, q.nature
                from w s
                join tasks k on k.round_id = :round and k.number = s.number
                join problems q on q.round_id = :round and q.number = s.problem
                where %s
            ), p as (
                select day, slowest(array_agg(standing)) as standing from s where nature = 'PROBLEM' group by day, problem
            )
            """.formatted(Sight.SEEN);

    private final JdbcClient jdbc;

    Trend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TrendPoint> of(Sight sight) {
        List<LocalDate> days = new ArrayList<>();
        for (Week week = Week.of(sight.round().startsOn()); !week.monday().isAfter(sight.day()); week = week.next()) {
            days.add(week.sunday().isAfter(sight.day()) ? sight.day() : week.sunday());
        }
        int decimals = sight.round().rateDecimals();
        return sight.bound(jdbc.sql(WEEKS + "select * from (select day, " + Counting.COUNTS
                        + " from p group by day) problems full join (select day, " + Counting.COUNTS
                        + " from s group by day) tasks using (day) order by day"))
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, at) -> point(row, decimals))
                .list();
    }

    private static TrendPoint point(ResultSet row, int decimals) throws SQLException {
        LocalDate day = row.getObject(1, LocalDate.class);
        return new TrendPoint(Week.of(day).toString(), day, count(row, 2, decimals), count(row, 7, decimals));
    }

    private static Count count(ResultSet row, int first, int decimals) throws SQLException {
        return Count.of(
                row.getInt(first),
                row.getInt(first + 1),
                row.getInt(first + 2),
                row.getInt(first + 3),
                row.getInt(first + 4),
                decimals);
    }
}
