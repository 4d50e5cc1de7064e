package org.zhuoluo.overview;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Invalid;

/**
 * What somebody sees of a round on a day: the tasks {@code t} in their scope with their standing, and the problems
 * {@code p} of those tasks. Every list and figure starts from here, so none can show more than another. The standings are
 * computed once and kept for the statement: without statistics, as after a first import, the planner would ask per row.
 */
record Sight(Round round, LocalDate day, Scope scope, Filter filter) {

    private static final String OF_ANY_LIST = """
            (:whole or k.lead_unit_id = :mine or exists (select from task_parts x
                where x.round_id = :round and x.task = k.number and x.unit_id = :mine))
            and (cast(:unit as integer) is null or k.lead_unit_id = :unit or exists (select from task_parts x
                where x.round_id = :round and x.task = k.number and x.unit_id = :unit))
            and (cast(:lead as integer) is null or k.lead_unit_id = :lead)
            """;

    /** Which tasks {@code k} of problems {@code q} the person may see and the filter leaves; what every count starts from. */
    private static final String SEEN = OF_ANY_LIST + "and (cast(:list as text) is null or q.list = :list)";

    private static final String TASKS = """
            with s as materialized (select * from task_standings(:round, :day)),
            t as materialized (
                select s.*, k.running, k.words, k.mode, k.lead_unit_id, u.name as lead_unit, k.leader, k.led_by, k.person,
                       k.deadline_phrase, k.deadline as original,
                       %s,
                       q.list, q.nature, q.aspect, q.position, q.key_problem
                from s
                join tasks k on k.round_id = :round and k.number = s.number
                join problems q on q.round_id = :round and q.number = s.problem
                join units u on u.id = k.lead_unit_id
                where %s
            )
            """.formatted(OnTime.TOLD, SEEN);
    /** The self-check list (对照自查) as far as it is seen, whichever list is looked at. */
    static final String SELF_CHECK = """
            from s join tasks k on k.round_id = :round and k.number = s.number
            join problems q on q.round_id = :round and q.number = s.problem and q.list = 'SELF_CHECK'
            where
            """ + OF_ANY_LIST;

    /** The tasks {@code t} as they stood at the end of each of several days; nothing is computed for those that are not seen. */
    private static final String TASKS_ON_DAYS = """
            with seen as materialized (
                select k.number, k.running, k.mode, k.lead_unit_id, u.name as lead_unit, k.leader,
                       q.list, q.nature, q.aspect, q.position
                from tasks k
                join problems q on q.round_id = :round and q.number = k.problem
                join units u on u.id = k.lead_unit_id
                where k.round_id = :round and (%s)
            ), s as materialized (
                select d.day, x.number, x.standing, x.problem
                from unnest(cast(:days as date[])) as d(day)
                cross join lateral task_standings(:round, d.day) x
                where x.number = any (array(select number from seen))
            ), t as materialized (
                select s.day, s.standing, s.problem, seen.* from s join seen using (number)
            )
            """.formatted(SEEN);

    private static final String PROBLEMS = TASKS.stripTrailing() + """
            , ps as materialized (select * from problem_standings(:round, :day)),
            p as materialized (
                select q.*, ps.standing, ps.tasks from ps
                join problems q on q.round_id = :round and q.number = ps.number
                where (cast(:list as text) is null or q.list = :list)
                  and ((:whole and cast(:unit as integer) is null and cast(:lead as integer) is null) or q.number in (select t.problem from t))
            )
            """;

    /** What the filter leaves of a round to this person, as of its day or today. */
    static Sight of(Rounds rounds, int id, Filter filter, Clock clock, Person by) {
        Round round = rounds.requireToRead(id, by);
        return new Sight(round, day(filter.asOf(), clock), Scope.of(by), filter);
    }

    /** The day asked for, today where none is; the future cannot be looked at. */
    static LocalDate day(@Nullable LocalDate asOf, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw Invalid.field("asOf", "invalid.day-in-the-future");
        }
        return day;
    }

    Sight on(LocalDate other) {
        return new Sight(round, other, scope, filter);
    }

    StatementSpec tasks(JdbcClient jdbc, String sql) {
        return bound(jdbc.sql(TASKS + sql));
    }

    StatementSpec problems(JdbcClient jdbc, String sql) {
        return bound(jdbc.sql(PROBLEMS + sql));
    }

    StatementSpec tasksOn(List<LocalDate> days, JdbcClient jdbc, String sql) {
        return bound(jdbc.sql(TASKS_ON_DAYS + sql))
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")));
    }

    private StatementSpec bound(StatementSpec statement) {
        ListKind list = filter.list();
        return statement
                .param("round", round.id())
                .param("day", day)
                .param("whole", scope.whole())
                .param("mine", scope.unitOrNone())
                .param("unit", filter.unit(), Types.INTEGER)
                .param("lead", filter.lead(), Types.INTEGER)
                .param("list", list == null ? null : list.name(), Types.VARCHAR);
    }
}
