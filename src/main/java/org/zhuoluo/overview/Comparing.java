package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.ComparedTask.State;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;

/** The door to what changed between two days (两日对比), within what the person asking may see: one list, asked of both days. */
@Component
@Transactional(readOnly = true)
public class Comparing {

    private static final String STATES = """
            select t.*, t.number in (select t.number from t %s) as meets from t order by t.running
            """.formatted(Narrowing.TASKS);

    private final Rounds rounds;
    private final Counting counting;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comparing(Rounds rounds, Counting counting, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.counting = counting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Compares a list of tasks at the end of the earlier day with the same list at the end of the filter's day. Refused where
     * the earlier day is not earlier; where none is said it is a week before.
     */
    public Comparison compare(int round, @Nullable LocalDate since, Filter filter, Person by) {
        Sight after = Sight.of(rounds, round, filter, clock, by);
        LocalDate from = since == null ? after.day().minusWeeks(1) : since;
        if (!from.isBefore(after.day())) {
            throw Invalid.field("from", "invalid.from-not-earlier", from, after.day());
        }
        Sight before = after.on(from);
        Map<String, State> then =
                rows(before).stream().collect(Collectors.toMap(ComparedTask::number, ComparedTask::after));
        List<ComparedTask> now = rows(after).stream()
                .map(row -> new ComparedTask(
                        row.number(), row.words(), row.leadUnit(), row.leader(), then.get(row.number()), row.after()))
                .toList();
        return new Comparison(
                after.round(),
                from,
                after.day(),
                counting.counts(before),
                counting.counts(after),
                (int) then.values().stream().filter(State::meets).count(),
                (int) now.stream().filter(task -> task.after().meets()).count(),
                now.stream().filter(task -> task.change() != null).toList());
    }

    private List<ComparedTask> rows(Sight sight) {
        return Narrowing.bound(sight.tasks(jdbc, STATES), sight.filter())
                .query((row, at) -> new ComparedTask(
                        row.getString("number"),
                        row.getString("words"),
                        row.getString("lead_unit"),
                        row.getString("leader"),
                        null,
                        State.of(row)))
                .list();
    }
}
