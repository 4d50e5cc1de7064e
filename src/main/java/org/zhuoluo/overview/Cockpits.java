package org.zhuoluo.overview;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/** The door to the cockpit of a round: everything on it is read in one transaction, in a number of statements that no size changes. */
@Component
@Transactional(readOnly = true)
public class Cockpits {

    private final Rounds rounds;
    private final Counting counting;
    private final Trend trend;
    private final Workload workload;
    private final Lists lists;
    private final Clock clock;

    Cockpits(Rounds rounds, Counting counting, Trend trend, Workload workload, Lists lists, Clock clock) {
        this.rounds = rounds;
        this.counting = counting;
        this.trend = trend;
        this.workload = workload;
        this.lists = lists;
        this.clock = clock;
    }

    /** As of the day of the filter, of whose other parts only list and unit restrict. Who does not see whole rounds is not told of other units. */
    public Cockpit of(int round, Filter filter, Person by) {
        Sight sight = Sight.of(rounds, round, filter, clock, by);
        String post = Objects.requireNonNullElse(by.post(), by.name());
        List<TaskRow> rows = lists.concerning(sight, List.of(by.name(), post));
        boolean named = rows.stream()
                .anyMatch(row -> by.name().equals(row.ledBy()) || by.name().equals(row.leader()));
        List<Tally> lines = counting.lines(sight);
        return new Cockpit(
                sight.round(),
                counting.figures(sight, lines),
                trend.of(sight),
                rows,
                by.seesWholeRounds()
                        ? workload.silent(round, Filter.of(null, filter.unit(), filter.asOf()), by)
                        : List.of(),
                counting.byUnit(lines),
                named ? by.name() : post);
    }
}
