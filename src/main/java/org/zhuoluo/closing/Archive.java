package org.zhuoluo.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Slice;

/**
 * The door to the archive of a round (归档): the closed tasks in the order of their numbers, and for each the papers that
 * belong to it, in the order in which they are filed. Everybody sees the tasks they may know of.
 */
@Component
@Transactional(readOnly = true)
public class Archive {

    private static final int PAGE = 50;
    private static final String CLOSED = """
            with c as (
                select t.number, t.words, t.lead_unit_id, u.name as unit, s.closed_on, last.closing_number, last.seq
                from task_standings(:round, :day) s
                join tasks t on t.round_id = :round and t.number = s.number
                join units u on u.id = t.lead_unit_id
                left join lateral (
                    select w.facts ->> 'closingNumber' as closing_number, e.seq from ledger_entries e
                    join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                    where e.round_id = :round and e.chain = t.number and e.kind = 'CLOSED' and e.happened_on <= :day
                    order by e.happened_on desc, e.seq desc limit 1) last on true
                where s.standing = 'CLOSED'
                  and (:whole or t.lead_unit_id = :own or exists (select from task_parts x
                        where x.round_id = :round and x.task = t.number and x.unit_id = :own))
            )
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Archive(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A closed task as the archive lists it; days that history does not tell are empty. */
    public record Filed(
            String task,
            String words,
            String unit,
            @Nullable String closingNumber,
            LocalDate closedOn,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate decidedOn,
            long files) {}

    /** A lead unit with closed tasks. */
    public record Filer(int id, String name) {}

    /** The closed tasks, of one lead unit or all, whose closing number or own number contains a text. */
    public Slice<Filed> list(int round, @Nullable Integer unit, String text, int page, Person by) {
        rounds.require(round, by);
        long[] all = new long[1];
        List<Filed> rows = asked(CLOSED + """
                        , f as (select c.*, count(*) over () as in_all from c
                            where (cast(:unit as integer) is null or c.lead_unit_id = :unit)
                              and (c.closing_number ilike :like or c.number = :text or :text = '')
                            order by regexp_replace(c.closing_number, '\\d+\\D*$', ''),
                                cast(substring(c.closing_number from '(\\d+)\\D*$') as numeric) nulls last, c.closed_on, c.number
                            limit :limit offset :offset)
                        select f.*, a.*, (select count(distinct v.sha256) from ledger_evidence v
                            join ledger_entries e on e.round_id = v.round_id and e.entry = v.entry
                            where e.round_id = :round and e.chain = f.number) as files
                        from f
                        left join lateral (
                            select coalesce(max(e.happened_on) filter (where e.kind = 'APPLIED'),
                                    max(e.happened_on) filter (where e.kind = 'SELF_REPORTED')) as applied_on,
                                max(e.happened_on) filter (where e.kind = 'FIRST_REVIEWED') as reviewed_on,
                                max(e.happened_on) filter (where e.kind = 'VERIFIED') as verified_on,
                                max(e.happened_on) filter (where e.kind = 'DECIDED') as decided_on
                            from ledger_entries e
                            where e.round_id = :round and e.chain = f.number and e.happened_on <= f.closed_on
                              and e.kind in ('APPLIED', 'SELF_REPORTED', 'FIRST_REVIEWED', 'VERIFIED', 'DECIDED')) a on true
                        order by regexp_replace(f.closing_number, '\\d+\\D*$', ''),
                            cast(substring(f.closing_number from '(\\d+)\\D*$') as numeric) nulls last, f.closed_on, f.number
                        """, round, by)
                .param("unit", unit, Types.INTEGER)
                .param("text", text)
                .param("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", PAGE)
                .param("offset", (long) page * PAGE)
                .query((row, at) -> {
                    all[0] = row.getLong("in_all");
                    return filed(row);
                })
                .list();
        return new Slice<>(rows, page, PAGE, all[0]);
    }

    /** The lead units of the closed tasks the person may know of. */
    public List<Filer> filers(int round, Person by) {
        return asked(CLOSED + " select distinct lead_unit_id, unit from c order by lead_unit_id", round, by)
                .query((row, at) -> new Filer(row.getInt(1), row.getString(2)))
                .list();
    }

    /** The papers of a task in the order in which they are filed (卷内目录). */
    public List<Paper> papers(Course course) {
        return Filing.of(course);
    }

    private StatementSpec asked(String sql, int round, Person by) {
        Scope scope = Scope.of(by);
        return jdbc.sql(sql)
                .param("round", round)
                .param("day", LocalDate.now(clock))
                .param("whole", scope.whole())
                .param("own", scope.unitOrNone());
    }

    private static Filed filed(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
        return new Filed(
                row.getString("number"),
                row.getString("words"),
                row.getString("unit"),
                row.getString("closing_number"),
                closedOn,
                row.getObject("applied_on", LocalDate.class),
                row.getObject("reviewed_on", LocalDate.class),
                row.getObject("verified_on", LocalDate.class),
                decidedOn == null ? closedOn : decidedOn,
                row.getLong("files"));
    }
}
