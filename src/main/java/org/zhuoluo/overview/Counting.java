package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.overview.Figures.IndicatorFigure;
import org.zhuoluo.rectification.ListKind;

/** Counts the rows of a sight. */
@Component
class Counting {

    /** The five counts of whatever has a standing; each figure's rows are found by the same words in the lists. */
    static final String COUNTS = """
            count(*) as total,
            count(*) filter (where standing = 'WITHDRAWN') as withdrawn,
            count(*) filter (where standing in ('SELF_REPORTED', 'REVIEWED', 'VERIFIED', 'CLOSED')) as self_reported,
            count(*) filter (where standing in ('VERIFIED', 'CLOSED')) as verified,
            count(*) filter (where standing = 'CLOSED') as closed
            """;
    /** How the tasks of a sight are late, or will be soon. */
    static final String LIGHTS = """
            , count(*) filter (where light = 'RED') as overdue, count(*) filter (where light = 'YELLOW') as due_soon
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Registry registry;

    Counting(JdbcClient jdbc, Ledger ledger, Registry registry) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.registry = registry;
    }

    Figures figures(Sight sight) {
        int round = sight.round().id();
        Sight selfCheck = sight.in(ListKind.SELF_CHECK);
        return new Figures(
                round,
                sight.day(),
                ledger.head().position(),
                registry.aspects(round),
                registry.items(round),
                problems(sight, "PROBLEM"),
                problems(sight, "RECOMMENDATION"),
                tasks(sight),
                measures(sight),
                new Figures.SelfCheck(
                        one(selfCheck, "count(distinct lead_unit_id)"), one(selfCheck, "count(distinct problem)")),
                one(sight, "count(distinct lead_unit_id)"),
                registry.mechanisms(sight),
                registry.documents(sight, "GUIDANCE"),
                registry.documents(sight, "TEMPLATE"),
                new Figures.Led(one(sight, "count(led_by)"), keyProblems(sight)),
                registry.accountability(sight),
                registry.meetings(sight),
                indicators(sight));
    }

    Count problems(Sight sight, String nature) {
        return sight.problems(jdbc, "select " + COUNTS + " from p where nature = :nature")
                .param("nature", nature)
                .query((row, at) -> count(row, sight.round().rateDecimals()))
                .single();
    }

    Figures.Tasks tasks(Sight sight) {
        return sight.tasks(jdbc, "select " + COUNTS + LIGHTS + """
                        , count(*) filter (where standing = 'UNCLAIMED') as unclaimed,
                        count(*) filter (where standing = 'NOT_STARTED') as not_started,
                        count(*) filter (where standing = 'UNDER_WAY') as under_way
                        from t
                        """)
                .query((row, at) -> tasks(row, sight.round().rateDecimals()))
                .single();
    }

    private Figures.Measures measures(Sight sight) {
        return sight.tasks(jdbc, """
                        , m as materialized (select * from measure_states(:round, :day))
                        select count(*), count(*) filter (where m.done) from m where m.task in (select number from t)
                        """)
                .query((row, at) -> new Figures.Measures(row.getInt(1), row.getInt(2)))
                .single();
    }

    private int keyProblems(Sight sight) {
        return sight.problems(jdbc, "select count(*) from p where key_problem")
                .query(Integer.class)
                .single();
    }

    private int one(Sight sight, String expression) {
        return sight.tasks(jdbc, "select " + expression + " from t")
                .query(Integer.class)
                .single();
    }

    private List<IndicatorFigure> indicators(Sight sight) {
        return sight.tasks(jdbc, """
                        , i as materialized (select * from indicator_states(:round, :day))
                        select i.task, i.name, i.measured_in, trim_scale(i.target) as target, trim_scale(i.actual) as actual,
                               round(100 * i.actual / nullif(i.target, 0), :decimals) as rate
                        from i join t on t.number = i.task order by t.running, i.name
                        """)
                .param("decimals", sight.round().rateDecimals())
                .query((row, at) -> new IndicatorFigure(
                        row.getString("task"),
                        row.getString("name"),
                        row.getString("measured_in"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("rate")))
                .list();
    }

    static Count count(ResultSet row, int decimals) throws SQLException {
        return Count.of(
                row.getInt("total"),
                row.getInt("withdrawn"),
                row.getInt("self_reported"),
                row.getInt("verified"),
                row.getInt("closed"),
                decimals);
    }

    private static Figures.Tasks tasks(ResultSet row, int decimals) throws SQLException {
        Count count = count(row, decimals);
        return new Figures.Tasks(
                count.total(),
                count.withdrawn(),
                row.getInt("unclaimed"),
                row.getInt("not_started"),
                row.getInt("under_way"),
                count.selfReported(),
                count.verified(),
                count.closed(),
                row.getInt("overdue"),
                row.getInt("due_soon"),
                count.rate());
    }
}
