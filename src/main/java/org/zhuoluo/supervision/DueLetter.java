package org.zhuoluo.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.organisation.Unit;

/**
 * A letter that should be there and is not: an open task whose light asks for one (20 / 10 / 0 days, per round). A task that
 * waits with an application made in time gets none. Of several stages passed unseen only the highest is due, and none below
 * what was written for the same version of the deadline.
 */
record DueLetter(
        String task,
        String problem,
        String words,
        LocalDate deadline,
        int daysLeft,
        Stage stage,
        int leadUnitId,
        List<Integer> responsible,
        @Nullable String person,
        @Nullable String leader,
        int answerDays) {

    private static final String DUE = """
            with due as (
                select s.number, s.deadline, s.days_left, r.answer_days,
                       case when s.overdue and s.days_left < -r.overdue_days then 'OVERDUE'
                            when s.days_left <= r.second_days then 'SECOND'
                            when s.days_left <= r.yellow_days then 'FIRST' end as stage
                from task_standings(:round, :day) s join rounds r on r.id = :round
                where s.standing not in ('CLOSED', 'WITHDRAWN') and s.deadline is not null
                  and not (s.standing in ('SELF_REPORTED', 'REVIEWED', 'VERIFIED') and coalesce(s.self_reported_on <= s.deadline, false))
                  and (cast(:task as text) is null or s.number = :task))
            select d.*, k.problem, k.words, k.lead_unit_id, k.person, k.leader,
                   array(select x.unit_id from task_parts x where x.round_id = :round and x.task = d.number and x.part = 'RESPONSIBLE'
                         order by x.unit_id) as responsible
            from due d join tasks k on k.round_id = :round and k.number = d.number
            where d.stage is not null and not exists (select from letters l
                where l.round_id = :round and l.task = d.number and l.deadline = d.deadline
                  and array_position(array['FIRST', 'SECOND', 'OVERDUE'], l.stage)
                      >= array_position(array['FIRST', 'SECOND', 'OVERDUE'], d.stage))
            order by d.deadline, k.running
            """;

    DueLetter {
        responsible = List.copyOf(responsible);
    }

    /** What is due in a round on a day; of one task, where it is named. */
    static List<DueLetter> on(LocalDate day, int round, @Nullable String task, JdbcClient jdbc) {
        return jdbc.sql(DUE)
                .param("round", round)
                .param("day", day)
                .param("task", task, Types.VARCHAR)
                .query((row, at) -> of(row))
                .list();
    }

    /** The letter itself, written on that day in the name of the office. */
    NewLetter written(int round, LocalDate today, String by, String issuer, IntFunction<Unit> units) {
        LocalDate answerBy = today.plusDays(answerDays);
        Parties parties = new Parties(
                units.apply(leadUnitId), responsible.stream().map(units::apply).toList(), person, leader);
        return new NewLetter(
                round,
                task,
                problem,
                stage,
                deadline,
                Wording.subject(stage, task, problem),
                Wording.words(stage, task, words, deadline, daysLeft, answerBy),
                today,
                stage == Stage.OVERDUE ? answerBy : null,
                by,
                issuer,
                parties.of(stage));
    }

    private static DueLetter of(ResultSet row) throws SQLException {
        return new DueLetter(
                row.getString("number"),
                row.getString("problem"),
                row.getString("words"),
                row.getObject("deadline", LocalDate.class),
                row.getInt("days_left"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("lead_unit_id"),
                Arrays.asList((Integer[]) row.getArray("responsible").getArray()),
                row.getString("person"),
                row.getString("leader"),
                row.getInt("answer_days"));
    }
}
