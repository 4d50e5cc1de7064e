package org.zhuoluo.overview;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Slice;

/**
 * The door to how a round stands, now and on any day (态势). Nothing is stored: each figure is counted from the rows it
 * stands for, as the ledger tells them for that day, within what the person asking may see.
 */
@Component
@Transactional(readOnly = true)
public class Overview {

    private final Rounds rounds;
    private final Counting counting;
    private final Lists lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overview(Rounds rounds, Counting counting, Lists lists, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.counting = counting;
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures; of a filter only list, unit and day restrict them. */
    public Figures figures(int round, Filter filter, Person by) {
        return counting.figures(sight(round, filter, by));
    }

    /** The counts alone, where the rest of the figures is not wanted. */
    public Counts counts(int round, Filter filter, Person by) {
        return counting.counts(sight(round, filter, by));
    }

    public Slice<TaskRow> tasks(int round, Filter filter, Person by) {
        return lists.tasks(sight(round, filter, by));
    }

    public Slice<ProblemRow> problems(int round, Filter filter, Person by) {
        return lists.problems(sight(round, filter, by));
    }

    public Slice<MeasureRow> measures(int round, Filter filter, Person by) {
        return lists.measures(sight(round, filter, by));
    }

    /**
     * The numbers of all rows of a list that the filter leaves, in its order, whichever page it asks for: what is exported is
     * what is shown. At most {@code most} of them, and one more if there are more.
     */
    public List<String> numbers(Listed rows, int most, int round, Filter filter, Person by) {
        return lists.numbers(sight(round, filter, by), rows, most);
    }

    /** The tasks overdue at the end of the day, the longest first. */
    public List<TaskRow> overdue(int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        return lists.due(sight, sight.round().startsOn().minusYears(10), sight.day()).stream()
                .filter(TaskRow::overdue)
                .toList();
    }

    /** The open tasks that fall due on the day or within so many days after it, the nearest first. */
    public List<TaskRow> dueWithin(int days, int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        return lists.due(sight, sight.day(), sight.day().plusDays(days));
    }

    /** The tasks told apart by lead unit, leader, aspect …; the counts of the rows add up to the whole (labels aside, where those with none are left out). */
    public List<CutRow> cut(Cut cut, int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        return sight
                .tasks(jdbc, cut.parts() + " order by place")
                .query((row, at) -> CutRow.of(row, sight.round().rateDecimals()))
                .list()
                .stream()
                .filter(row -> !cut.isOverlapping() || !row.key().isEmpty())
                .toList();
    }

    private Sight sight(int round, Filter filter, Person by) {
        return Sight.of(rounds, round, filter, clock, by);
    }
}
