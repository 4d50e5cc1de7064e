package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Outline outline = outline(round);
        Map<String, Problems> problems = problems(sight);
        Problems asked = problems.getOrDefault("PROBLEM", Problems.NONE);
        List<String> kinds =
                registry.documents(sight).stream().map(Registry.Document::kind).toList();
        Tasks of = tasks(sight);
        return new Figures(
                round,
                sight.day(),
                ledger.head().position(),
                outline.aspects(),
                outline.items(),
                asked.count(),
                problems.getOrDefault("RECOMMENDATION", Problems.NONE).count(),
                of.tasks(),
                of.onTime(),
                measures(sight),
                selfCheck(sight.in(ListKind.SELF_CHECK)),
                of.leadUnits(),
                (int) registry.mechanisms(sight).stream()
                        .filter(Registry.Mechanism::isEstablished)
                        .count(),
                Collections.frequency(kinds, "GUIDANCE"),
                Collections.frequency(kinds, "TEMPLATE"),
                new Figures.Led(of.led(), asked.key()),
                registry.accountability(sight),
                registry.meetingsHeld(sight),
                indicators(sight));
    }

    Counts counts(Sight sight) {
        Map<String, Problems> problems = problems(sight);
        return new Counts(
                problems.getOrDefault("PROBLEM", Problems.NONE).count(),
                problems.getOrDefault("RECOMMENDATION", Problems.NONE).count(),
                tasks(sight).tasks(),
                measures(sight));
    }

    private record Outline(int aspects, int items) {}

    /** Problems or recommendations: how they stand, and how many are key problems. */
    private record Problems(String nature, Count count, int key) {

        static final Problems NONE = new Problems("", Count.of(0, 0, 0, 0, 0, 1), 0);
    }

    /** The tasks, how many were in time, how many units lead them, and how many of them principals lead in person. */
    private record Tasks(Figures.Tasks tasks, OnTime onTime, int leadUnits, int led) {}

    private Map<String, Problems> problems(Sight sight) {
        return sight
                .problems(
                        jdbc,
                        "select nature, " + COUNTS
                                + ", count(*) filter (where key_problem) as key from p group by nature")
                .query((row, at) -> new Problems(
                        row.getString("nature"), Count.of(row, sight.round().rateDecimals()), row.getInt("key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Problems::nature, Function.identity()));
    }

    private Tasks tasks(Sight sight) {
        return sight.tasks(jdbc, "select " + COUNTS + LIGHTS + OnTime.COUNTS + """
                        , count(*) filter (where standing = 'UNCLAIMED') as unclaimed,
                        count(*) filter (where standing = 'NOT_STARTED') as not_started,
                        count(*) filter (where standing = 'UNDER_WAY') as under_way,
                        count(distinct lead_unit_id) as lead_units, count(led_by) as led
                        from t
                        """)
                .query((row, at) -> new Tasks(
                        tasks(row, sight.round().rateDecimals()),
                        OnTime.of(row, sight.round().rateDecimals()),
                        row.getInt("lead_units"),
                        row.getInt("led")))
                .single();
    }

    private Figures.SelfCheck selfCheck(Sight sight) {
        return sight.tasks(jdbc, "select count(distinct lead_unit_id), count(distinct problem) from t")
                .query((row, at) -> new Figures.SelfCheck(row.getInt(1), row.getInt(2)))
                .single();
    }

    private Figures.Measures measures(Sight sight) {
        return sight.tasks(jdbc, """
                        , m as materialized (select * from measure_states(:round, :day))
                        select count(*), count(*) filter (where m.done), count(*) filter (where m.done and t.standing in ('VERIFIED', 'CLOSED')),
                            count(*) filter (where m.done and t.standing = 'CLOSED') from m join t on t.number = m.task
                        """)
                .query((row, at) -> new Figures.Measures(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private Outline outline(int round) {
        return jdbc.sql("select (select count(*) from aspects where round_id = :round) as aspects,"
                        + " (select count(*) from items where round_id = :round) as items")
                .param("round", round)
                .query(Outline.class)
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

    private static Figures.Tasks tasks(ResultSet row, int decimals) throws SQLException {
        Count count = Count.of(row, decimals);
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
