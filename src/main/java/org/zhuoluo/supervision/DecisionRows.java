package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what meetings decided. */
@Component
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Decision> list(int round, int meeting) {
        return jdbc.sql("""
                        select d.number, d.kind, d.words, d.problem, d.task, d.due, d.unit_id, u.name as unit, d.entry,
                               d.followed_up, d.followed_up_on, d.followed_up_by
                        from meeting_decisions d left join units u on u.id = d.unit_id
                        where d.round_id = ? and d.meeting = ? order by d.number
                        """).params(round, meeting).query(Decision.class).list();
    }

    int next(int round, int meeting) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from meeting_decisions where round_id = ? and meeting = ?")
                .params(round, meeting)
                .query(Integer.class)
                .single();
    }

    void add(int round, int meeting, int number, Decision.Draft draft, UUID entry) {
        jdbc.sql("""
                        insert into meeting_decisions (round_id, meeting, number, kind, words, problem, task, due, unit_id, entry)
                        values (:round, :meeting, :number, :kind, :words, :problem, :task, :due, :unit, :entry)
                        """)
                .param("round", round)
                .param("meeting", meeting)
                .param("number", number)
                .param("kind", draft.kind().name())
                .param("words", draft.words())
                .param("problem", draft.kind() == Decision.Kind.TASK ? draft.problem() : null)
                .param("task", onTask(draft) ? draft.task() : null)
                .param("due", draft.kind() == Decision.Kind.DEADLINE ? draft.due() : null)
                .param("unit", draft.kind() == Decision.Kind.INSTRUCTION ? draft.unitId() : null)
                .param("entry", entry)
                .update();
    }

    void followUp(int round, int meeting, int number, String words, @Nullable String task, LocalDate day, String by) {
        jdbc.sql("""
                        update meeting_decisions set followed_up = :words, followed_up_on = :day, followed_up_by = :by,
                            task = coalesce(task, :task)
                        where round_id = :round and meeting = :meeting and number = :number
                        """)
                .param("words", words)
                .param("day", day)
                .param("by", by)
                .param("task", task, java.sql.Types.VARCHAR)
                .param("round", round)
                .param("meeting", meeting)
                .param("number", number)
                .update();
    }

    private static boolean onTask(Decision.Draft draft) {
        return draft.kind() == Decision.Kind.DEADLINE || draft.kind() == Decision.Kind.INSTRUCTION;
    }
}
