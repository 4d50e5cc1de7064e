package org.zhuoluo.overview;

import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.zhuoluo.rectification.Standing;

/** Which rows of a sight a filter leaves: its parts as conditions on tasks {@code t} and on problems {@code p}. */
final class Narrowing {

    /** The tasks that count for a town, for several, or for none. */
    private static final String TOWN = """
            task_towns(:round) w where case :town when '-' then w.unit is null and w.towns = 0
                    when 'SEVERAL' then w.unit is null and w.towns > 1 else w.unit::text = :town end""";

    static final String TASKS = """
            where (cast(:nature as text) is null or t.nature = :nature)
              and (cast(:standing as text) is null or t.standing = any (string_to_array(:standing, ',')))
              and (cast(:light as text) is null or t.light = :light)
              and (cast(:mode as text) is null or t.mode = :mode)
              and (cast(:leader as text) is null or coalesce(t.leader, '-') = :leader)
              and (cast(:aspect as integer) is null or coalesce(t.aspect, 0) = :aspect)
              and (cast(:led as boolean) is null or (t.led_by is not null) = :led)
              and (cast(:ledby as text) is null or t.led_by = :ledby)
              and (cast(:key as boolean) is null or t.key_problem = :key)
              and (cast(:label as text) is null or case when :label = '-' then not exists (select from problem_labels l
                    where l.round_id = :round and l.problem = t.problem) else exists (select from problem_labels l
                    where l.round_id = :round and l.problem = t.problem and l.label = :label) end)
              and (cast(:timing as text) is null or case :timing when 'ACCEPTED' then t.in_approved is not null when 'ORIGINAL' then t.in_original
                    when 'APPROVED' then t.in_approved when 'LATE' then not t.in_approved end)
              and (cast(:returned as boolean) is null or (t.returns > 0) = :returned)
              and (cast(:extended as boolean) is null or (t.extensions > 0) = :extended)
              and (cast(:rework as text) is null or t.rework = :rework)
              and (cast(:applied as boolean) is null or (t.standing = 'CLOSED' and t.self_reported_on is not null) = :applied)
              and (cast(:town as text) is null or t.number in (select w.task from %1$s))
              and (cast(:q as text) is null or t.number = :q or t.words ilike :like)
            """.formatted(TOWN);
    static final String PROBLEMS = """
            where (cast(:nature as text) is null or p.nature = :nature)
              and (cast(:standing as text) is null or p.standing = any (string_to_array(:standing, ',')))
              and (cast(:light as text) is null or exists (select from t where t.problem = p.number and t.light = :light))
              and (cast(:mode as text) is null or exists (select from t where t.problem = p.number and t.mode = :mode))
              and (cast(:leader as text) is null or exists (select from t
                    where t.problem = p.number and coalesce(t.leader, '-') = :leader))
              and (cast(:aspect as integer) is null or coalesce(p.aspect, 0) = :aspect)
              and (cast(:led as boolean) is null or :led = exists (select from t where t.problem = p.number and t.led_by is not null))
              and (cast(:key as boolean) is null or p.key_problem = :key)
              and (cast(:label as text) is null or case when :label = '-' then not exists (select from problem_labels l
                    where l.round_id = :round and l.problem = p.number) else exists (select from problem_labels l
                    where l.round_id = :round and l.problem = p.number and l.label = :label) end)
              and (cast(:town as text) is null or exists (select from t where t.problem = p.number and t.number in (select w.task from %1$s)))
              and (cast(:q as text) is null or p.number = :q or p.words ilike :like)
            """.formatted(TOWN);

    private Narrowing() {}

    static StatementSpec bound(StatementSpec statement, Filter filter) {
        String q = filter.q();
        return statement
                .param("nature", name(filter.kind()), Types.VARCHAR)
                .param("standing", names(filter.standing()), Types.VARCHAR)
                .param("light", name(filter.light()), Types.VARCHAR)
                .param("mode", name(filter.mode()), Types.VARCHAR)
                .param("leader", filter.leader(), Types.VARCHAR)
                .param("aspect", filter.aspect(), Types.INTEGER)
                .param("led", filter.led(), Types.BOOLEAN)
                .param("ledby", filter.ledBy(), Types.VARCHAR)
                .param("key", filter.key(), Types.BOOLEAN)
                .param("done", filter.done(), Types.BOOLEAN)
                .param("timing", name(filter.onTime()), Types.VARCHAR)
                .param("returned", filter.returned(), Types.BOOLEAN)
                .param("extended", filter.extended(), Types.BOOLEAN)
                .param("rework", name(filter.rework()), Types.VARCHAR)
                .param("applied", filter.applied(), Types.BOOLEAN)
                .param("town", filter.town(), Types.VARCHAR)
                .param("label", filter.label(), Types.VARCHAR)
                .param("q", q, Types.VARCHAR)
                .param("like", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%", Types.VARCHAR);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String names(List<Standing> standings) {
        return standings.isEmpty()
                ? null
                : standings.stream().map(Standing::name).collect(Collectors.joining(","));
    }
}
