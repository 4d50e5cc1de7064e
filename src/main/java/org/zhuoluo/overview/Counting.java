package org.zhuoluo.overview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.overview.Figures.IndicatorFigure;

/** Counts the rows of a sight: the tree in one statement, what stands beside it in another. */
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

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures figures(Sight sight) {
        return figures(sight, lines(sight));
    }

    /** What the figures, and the cut by lead unit, are told from. */
    List<Tally> lines(Sight sight) {
        return Tally.of(sight, jdbc);
    }

    /** The lead units side by side, in the order of the house. */
    List<CutRow> byUnit(List<Tally> lines) {
        return of(lines, Tally.LEAD_UNIT)
                .sorted(Comparator.comparingInt(
                        line -> Integer.parseInt(line.row().key())))
                .map(Tally::row)
                .toList();
    }

    Figures figures(Sight sight, List<Tally> lines) {
        RegisterCounts beside = RegisterCounts.of(sight, jdbc);
        Counts counts = counts(lines, sight);
        Tally tasks = line(lines, Tally.TASK);
        Tally selfCheck = line(lines, Tally.SELF_CHECK);
        return new Figures(
                sight.round().id(),
                sight.day(),
                beside.of("LOG"),
                beside.of("ASPECT"),
                beside.of("ITEM"),
                counts.problems(),
                counts.recommendations(),
                counts.tasks(),
                tasks.row().onTime(),
                counts.measures(),
                new Figures.SelfCheck(selfCheck.units(), selfCheck.count().total()),
                tasks.units(),
                beside.of("MECHANISM"),
                beside.of("GUIDANCE"),
                beside.of("TEMPLATE"),
                new Figures.Led(tasks.marked(), keyProblems(lines), led(lines)),
                beside.accountability(),
                beside.meetings(),
                indicators(sight));
    }

    Counts counts(Sight sight) {
        return counts(lines(sight), sight);
    }

    private static Counts counts(List<Tally> lines, Sight sight) {
        Count none = Count.of(0, 0, 0, 0, 0, sight.round().rateDecimals());
        return new Counts(
                count(lines, "PROBLEM", none),
                count(lines, "RECOMMENDATION", none),
                line(lines, Tally.TASK).tasks(),
                line(lines, Tally.MEASURE).measures());
    }

    private static Count count(List<Tally> lines, String nature, Count none) {
        return of(lines, nature).map(Tally::count).findFirst().orElse(none);
    }

    private static int keyProblems(List<Tally> lines) {
        return of(lines, "PROBLEM").mapToInt(Tally::marked).sum();
    }

    /** Who leads most first. */
    private static List<Figures.LedBy> led(List<Tally> lines) {
        return of(lines, Tally.LED)
                .map(line -> new Figures.LedBy(
                        line.row().key(),
                        line.count().total(),
                        line.count().closed(),
                        line.row().overdue()))
                .sorted(Comparator.comparing(Figures.LedBy::tasks).reversed().thenComparing(Figures.LedBy::leader))
                .toList();
    }

    private static Tally line(List<Tally> lines, String what) {
        return of(lines, what).findFirst().orElseThrow();
    }

    private static Stream<Tally> of(List<Tally> lines, String what) {
        return lines.stream().filter(line -> line.what().equals(what));
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
}
