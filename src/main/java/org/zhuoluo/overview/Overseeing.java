package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Week;

/**
 * The door of a region that lies above others (省、市): the rounds of all of them side by side, on any day, in one statement
 * however many they are. It is there for office, leaders and supervisors of such a region only, who look at their own region
 * or one below it; to anybody else it is missing. Rounds that had not begun on the day are not there.
 */
@Component
@Transactional(readOnly = true)
public class Overseeing {

    private static final String ROUNDS =
            """
            with r as materialized (
                select o.id, o.name, o.starts_on, o.concentrated_until, o.rate_decimals, w.name as region, w.way
                from rounds o join regions_within(:region) w on w.region = o.region_id where o.starts_on <= :day
            ), s as materialized (
                select r.id as round, x.* from r cross join lateral task_standings(r.id, :day) x
            ), t as materialized (
                select s.*, k.lead_unit_id, q.list, %s
                from s join tasks k on k.round_id = s.round and k.number = s.number
                join problems q on q.round_id = s.round and q.number = s.problem
            ), p as (
                select q.round_id as round, slowest(array_agg(s.standing) filter (where s.number is not null)) as standing
                from r join problems q on q.round_id = r.id left join s on s.round = q.round_id and s.problem = q.number
                where q.nature = 'PROBLEM' and q.list = :list group by q.round_id, q.number
            ), w as (
                select distinct t.round, x.unit_id from t cross join lateral (
                    select t.lead_unit_id as unit_id union all
                    select k.unit_id from task_parts k where k.round_id = t.round and k.task = t.number and k.part = 'RESPONSIBLE') x
                where t.standing not in ('CLOSED', 'WITHDRAWN')
            ), problem_counts (round, problems, problems_withdrawn, problems_self_reported, problems_verified, problems_closed) as (
                select p.round, %s from p group by p.round
            ), task_counts as (
                select t.round, %s from t where t.list = :list group by t.round
            ), silent as (
                select w.round, count(*) as silent from w where not exists (select from ledger_entries e where e.round_id = w.round
                    and e.unit_id = w.unit_id and e.happened_on between :monday and :day and tells_of_work(e.kind)) group by w.round
            )
            select *, (select max(e.happened_on) from ledger_entries e
                where e.round_id = r.id and e.happened_on <= :day and tells_of_work(e.kind)) as last_entry_on
            from r left join problem_counts pc on pc.round = r.id left join task_counts tc on tc.round = r.id
            left join silent on silent.round = r.id
            """.formatted(OnTime.TOLD, Counting.COUNTS, Counting.COUNTS + Counting.LIGHTS + OnTime.COUNTS);

    private final JdbcClient jdbc;
    private final Clock clock;

    Overseeing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rounds of the region and of those below it, as filter and order say. */
    public RegionFigures rounds(int region, RegionFilter filter, Person by) {
        String name = name(region, by);
        LocalDate day = Sight.day(filter.asOf(), clock);
        return new RegionFigures(
                region,
                name,
                day,
                filter.list(),
                all(region, day, filter.list()).stream()
                        .filter(row -> filter.phase() == null || row.phase() == filter.phase())
                        .filter(row -> names(row, filter.q()))
                        .sorted(filter.order())
                        .toList());
    }

    private List<RoundFigures> all(int region, LocalDate day, ListKind list) {
        return jdbc.sql(ROUNDS)
                .param("region", region)
                .param("day", day)
                .param("monday", Week.of(day).monday())
                .param("list", list.name())
                .query((row, at) -> RoundFigures.of(row, day))
                .list();
    }

    /** What the region is called; missing unless it is the person's own, or below it, and the person reads from above. */
    private String name(int region, Person by) {
        if (!by.readsRoundsBelow()) {
            throw new Missing("region", region);
        }
        return jdbc.sql(
                        "select r.name from regions r where r.id = ? and r.id in (select w.region from regions_within(?) w)")
                .params(region, by.regionId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Missing("region", region));
    }

    private static boolean names(RoundFigures row, @Nullable String part) {
        return part == null
                || (row.region() + " " + row.name()).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
