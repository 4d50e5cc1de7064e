package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Week;

/** Counts how it stood at the end of every week at once: the same standings, asked for many days in one statement. */
@Component
class Trend {

    private static final String POINTS = ", p as ("
            + " select day, slowest(array_agg(standing)) as standing from t where nature = 'PROBLEM' group by day, problem)"
            + " select * from (select day, " + Counting.COUNTS + " from p group by day) problems"
            + " full join (select day, " + Counting.COUNTS + " from t group by day) tasks using (day) order by day";

    private final JdbcClient jdbc;

    Trend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TrendPoint> of(Sight sight) {
        List<LocalDate> days = Cuts.weeks(Week.of(sight.round().startsOn()), Week.of(sight.day()), sight.day()).stream()
                .map(Cuts.WeekEnd::day)
                .toList();
        int decimals = sight.round().rateDecimals();
        return sight.tasksOn(days, jdbc, POINTS)
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
