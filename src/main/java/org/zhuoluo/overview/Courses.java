package org.zhuoluo.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.rectification.Standing;

/** What a forecast is made of, as the ledger tells it for the day of a sight: problems and measures, one statement each. */
@Component
class Courses {

    private static final String PROBLEMS = """
            select q.number, q.words, slowest(array_agg(s.standing)) as standing,
                case when slowest(array_agg(s.standing)) = 'CLOSED' then max(s.closed_on) end as closed_on,
                case when not bool_or(s.standing not in ('CLOSED', 'WITHDRAWN') and s.deadline is null)
                    then max(s.deadline) filter (where s.standing not in ('CLOSED', 'WITHDRAWN')) end as due,
                array(select t.lead_unit from t where t.problem = q.number group by t.lead_unit order by min(t.running)) as lead_units
            from s join problems q on q.round_id = :round and q.number = s.problem
            where s.problem in (select t.problem from t where t.nature = 'PROBLEM')
            group by q.number, q.words, q.position order by q.position
            """;
    private static final String MEASURES = """
            select m.task, count(*)::integer as total, (count(*) filter (where m.done or m.waived))::integer as settled
            from measure_states(:round, :day) m where m.task in (select t.number from t) group by m.task
            """;

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The problems of the tasks seen, each with all its tasks: also those that are somebody else's keep it open. */
    List<ProblemCourse> problems(Sight sight) {
        return sight.tasks(jdbc, PROBLEMS).query((row, at) -> problem(row)).list();
    }

    /** The measures of the tasks seen; tasks without measures are not there. */
    Map<String, Risk.Measures> measures(Sight sight) {
        Map<String, Risk.Measures> measures = new HashMap<>();
        sight.tasks(jdbc, MEASURES).query(Risk.Measures.class).list().forEach(one -> measures.put(one.task(), one));
        return measures;
    }

    private static ProblemCourse problem(ResultSet row) throws SQLException {
        return new ProblemCourse(
                row.getString("number"),
                row.getString("words"),
                List.of((String[]) row.getArray("lead_units").getArray()),
                Standing.valueOf(row.getString("standing")),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("due", LocalDate.class));
    }
}
