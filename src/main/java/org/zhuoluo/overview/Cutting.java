package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Cuts.Part;
import org.zhuoluo.overview.Cuts.WeekEnd;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Week;

/**
 * The door to the tasks told apart by lead unit, leader, aspect … (分组统计; domain.md, Figures), on a day and week by week, within
 * what the person asking may see. Two statements count it, whatever the number of tasks, parts and weeks.
 */
@Component
@Transactional(readOnly = true)
public class Cutting {

    private static final String PARTS = """
            select * from (%s union all select null, null, null, %s from t) parts order by key is null, place, key
            """;

    private static final String WEEKS = """
            select t.day, %s as key, %s from t%s group by 1, 2
            union all select t.day, null, %2$s from t group by t.day
            """;

    private final Rounds rounds;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cutting(Rounds rounds, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The tasks of a round told apart. Refused where a week lies outside the round or after the day, or the first comes after
     * the last; where none is said, the last are those up to the day.
     */
    public Cuts of(int round, CutWish wish, Person by) {
        Sight sight = Sight.of(rounds, round, wish.filter(), clock, by);
        List<WeekEnd> weeks = weeks(wish, sight.round().startsOn(), sight.day());
        int decimals = sight.round().rateDecimals();
        List<CutRow> rows = sight.tasks(jdbc, PARTS.formatted(wish.by().parts(), CutRow.COUNTS))
                .query((row, at) -> CutRow.of(row, decimals))
                .list();
        Map<Cell, Count> counts = counts(sight, wish.by(), weeks);
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            boolean whole = at == rows.size() - 1;
            CutRow row = rows.get(at);
            parts.add(new Part(
                    row,
                    weeks.stream()
                            .map(week -> counts.getOrDefault(
                                    new Cell(week.day(), whole, row.key()), Count.of(0, 0, 0, 0, 0, decimals)))
                            .toList()));
        }
        return new Cuts(
                round,
                wish.by(),
                wish.filter().list(),
                sight.day(),
                ledger.head().position(),
                wish.by().isOverlapping(),
                weeks,
                List.copyOf(parts.subList(0, parts.size() - 1)),
                parts.get(parts.size() - 1));
    }

    /** Where a count of a week belongs: to a part by its key, or to the whole. */
    private record Cell(LocalDate day, boolean whole, String key) {}

    private Map<Cell, Count> counts(Sight sight, Cut by, List<WeekEnd> weeks) {
        Map<Cell, Count> counts = new HashMap<>();
        if (!weeks.isEmpty()) {
            int decimals = sight.round().rateDecimals();
            List<LocalDate> days = weeks.stream().map(WeekEnd::day).toList();
            sight.tasksOn(days, jdbc, WEEKS.formatted(by.key, Counting.COUNTS, by.join))
                    .query(row -> {
                        String key = row.getString("key");
                        counts.put(
                                new Cell(row.getObject("day", LocalDate.class), key == null, key == null ? "" : key),
                                Count.of(row, decimals));
                    });
        }
        return counts;
    }

    private static List<WeekEnd> weeks(CutWish wish, LocalDate startsOn, LocalDate day) {
        Week first = Week.of(startsOn);
        Week last = Week.of(day);
        for (Week week : new Week[] {wish.from(), wish.to()}) {
            if (week != null && (week.compareTo(first) < 0 || week.compareTo(last) > 0)) {
                throw Invalid.field(
                        week.equals(wish.from()) ? "from" : "to", "invalid.week-outside", week, first, last);
            }
        }
        Week to = wish.to() == null ? last : wish.to();
        Week usual = Week.of(to.monday().minusWeeks(Cuts.USUAL_WEEKS - 1L));
        Week from = wish.from() != null ? wish.from() : usual.compareTo(first) < 0 ? first : usual;
        if (wish.from() != null && from.compareTo(to) > 0) {
            throw Invalid.field("from", "invalid.weeks-backwards", from, to);
        }
        return Cuts.weeks(from, to, day);
    }
}
