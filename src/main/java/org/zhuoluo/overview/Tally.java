package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One line of what is counted of a sight. All lines come of one statement, so that they tell of the same moment: problems and
 * recommendations by their nature, the tasks, the tasks by lead unit, those that principals lead in person by who leads them (facts.md F17), the
 * measures, and the self-check list (F16), whose {@code units} looked at themselves and whose total are problems.
 * {@code marked} are the key problems, or the tasks led in person.
 */
record Tally(String what, CutRow row, int unclaimed, int notStarted, int underWay, int units, int marked) {

    static final String TASK = "TASK";
    static final String LEAD_UNIT = "LEAD_UNIT";
    static final String LED = "LED";
    static final String MEASURE = "MEASURE";
    static final String SELF_CHECK = "SELF_CHECK";

    private static final String OF_TASKS = CutRow.COUNTS + """
            , count(*) filter (where standing = 'UNCLAIMED') as unclaimed,
            count(*) filter (where standing = 'NOT_STARTED') as not_started,
            count(*) filter (where standing = 'UNDER_WAY') as under_way,
            count(distinct lead_unit_id) as units, count(led_by) as marked
            """;
    private static final String OF_OTHERS = ", 0 as overdue, 0 as due_soon, 0 as accepted, 0 as in_original,"
            + " 0 as in_approved, 0 as applied, cast(null as float8) as median_days, 0 as returned, 0 as returns,"
            + " 0 as unclaimed, 0 as not_started, 0 as under_way, ";

    private static final String LINES = ", m as materialized (select * from measure_states(:round, :day))"
            + " select nature as what, '' as key, '' as name, " + Counting.COUNTS + OF_OTHERS
            + "0 as units, count(*) filter (where key_problem) as marked from p group by nature"
            + " union all select 'TASK', '', '', " + OF_TASKS + "from t"
            + " union all select 'LEAD_UNIT', lead_unit_id::text, lead_unit, " + OF_TASKS
            + "from t group by lead_unit_id, lead_unit"
            + " union all select 'LED', led_by, led_by, " + OF_TASKS + "from t where led_by is not null group by led_by"
            + " union all select 'MEASURE', '', '', count(*), 0, count(*) filter (where m.done),"
            + " count(*) filter (where m.done and t.standing in ('VERIFIED', 'CLOSED')),"
            + " count(*) filter (where m.done and t.standing = 'CLOSED')" + OF_OTHERS
            + "0, 0 from m join t on t.number = m.task"
            + " union all select 'SELF_CHECK', '', '', count(distinct k.problem), 0, 0, 0, 0" + OF_OTHERS
            + "count(distinct k.lead_unit_id), 0 " + Sight.SELF_CHECK;

    static List<Tally> of(Sight sight, JdbcClient jdbc) {
        int decimals = sight.round().rateDecimals();
        return sight.problems(jdbc, LINES).query((row, at) -> of(row, decimals)).list();
    }

    private static Tally of(ResultSet row, int decimals) throws SQLException {
        return new Tally(
                row.getString("what"),
                CutRow.of(row, decimals),
                row.getInt("unclaimed"),
                row.getInt("not_started"),
                row.getInt("under_way"),
                row.getInt("units"),
                row.getInt("marked"));
    }

    Count count() {
        return row.tasks();
    }

    Figures.Tasks tasks() {
        return new Figures.Tasks(
                count().total(),
                count().withdrawn(),
                unclaimed,
                notStarted,
                underWay,
                count().selfReported(),
                count().verified(),
                count().closed(),
                row.overdue(),
                row.dueSoon(),
                count().rate());
    }

    Figures.Measures measures() {
        return new Figures.Measures(count().total(), count().selfReported(), count().verified(), count().closed());
    }
}
