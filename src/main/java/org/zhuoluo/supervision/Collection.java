package org.zhuoluo.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Scope;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Week;

/**
 * The door to the weekly collection of reports (每周填报, facts.md W8): who reported in which week, and urging (催报) those
 * that did not. A unit is urged once a week, however often the office asks; urging is an entry about the round. Units see
 * their own line.
 */
@Component
@Transactional(readOnly = true)
public class Collection {

    private static final int WEEKS = 8;

    private static final String URGED = """
            select e.happened_on, w.facts ->> 'week' as week, w.facts ->> 'units' as units
            from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
            where e.round_id = :round and e.chain = '' and e.kind = 'URGED' and w.facts ->> 'week' = :week
            order by e.seq
            """;

    private final Rounds rounds;
    private final CollectionRows rows;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Collection(Rounds rounds, CollectionRows rows, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One act of urging: which units were urged on which day to report for which week. */
    public record Urging(Week week, LocalDate on, List<String> units) {

        Urging only(@Nullable Unit own) {
            return new Urging(
                    week,
                    on,
                    units.stream()
                            .filter(name -> own != null && own.name().equals(name))
                            .toList());
        }
    }

    /** The eight weeks up to the one written, or up to the running one; a week outside the round is missing. */
    public CollectionGrid grid(int id, @Nullable String last, Person by) {
        Round round = rounds.require(id, by);
        Week running = running();
        Week to = last == null ? running : Week.parse(last);
        Week first = Week.of(round.startsOn());
        if (to.compareTo(first) < 0 && last != null || to.compareTo(running) > 0) {
            throw new Missing("week", to);
        }
        return grid(round, to, WEEKS, by);
    }

    /** The units that owe a report for the running week and have written nothing yet. */
    public List<CollectionGrid.Row> missingNow(int id, Person by) {
        return grid(rounds.require(id, by), running(), 1, by).missing();
    }

    /** Urges all units that are missing in the running week and were not urged for it before; answers their names. */
    @Transactional
    public List<String> urge(int id, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("urge");
        }
        Round round = rounds.require(id, by);
        jdbc.sql("select 1 from rounds where id = ? for no key update")
                .param(id)
                .query()
                .singleRow();
        Set<String> before =
                urgings(id, by).stream().flatMap(one -> one.units().stream()).collect(Collectors.toSet());
        List<String> units = missingNow(id, by).stream()
                .map(CollectionGrid.Row::name)
                .filter(name -> !before.contains(name))
                .toList();
        if (!units.isEmpty()) {
            Week week = running();
            String words = "催报%s年第%s周（%s至%s）整改进展，未填报单位%s个：%s。"
                    .formatted(
                            week.year(),
                            week.number(),
                            AgendaDrawing.said(week.monday()),
                            AgendaDrawing.said(week.sunday()),
                            units.size(),
                            String.join("、", units));
            ledger.append(
                    Statement.of(Subject.round(round.id()), Kind.URGED, words, today())
                            .stating(Map.of(Fact.WEEK, week.toString(), Fact.UNITS, String.join(Fact.BETWEEN, units))),
                    Author.of(by));
        }
        return units;
    }

    /** The urgings of the running week, in order: all for those who see the whole round, a unit those that name it. */
    public List<Urging> urgings(int id, Person by) {
        rounds.require(id, by);
        Scope scope = Scope.of(by);
        Unit own = by.unit();
        return jdbc
                .sql(URGED)
                .param("round", id)
                .param("week", running().toString())
                .query((row, at) -> new Urging(
                        Week.parse(row.getString("week")),
                        row.getObject("happened_on", LocalDate.class),
                        Arrays.asList(row.getString("units").split(java.util.regex.Pattern.quote(Fact.BETWEEN)))))
                .list()
                .stream()
                .map(one -> scope.whole() ? one : one.only(own))
                .filter(one -> !one.units().isEmpty())
                .toList();
    }

    /** The urging that still waits for the person's unit: it was urged for the running week and has written nothing since. */
    public Optional<Urging> urgedNow(int id, Person by) {
        if (Scope.of(by).whole()) {
            return Optional.empty();
        }
        return urgings(id, by).stream()
                .findFirst()
                .filter(one -> !missingNow(id, by).isEmpty());
    }

    private CollectionGrid grid(Round round, Week to, int many, Person by) {
        Week first = Week.of(round.startsOn());
        Map<Week, LocalDate> weeks = new LinkedHashMap<>();
        Week from = to;
        for (int at = 1; at < many && from.compareTo(first) > 0; at++) {
            from = from.previous();
        }
        for (Week week = from; week.compareTo(to) <= 0; week = week.next()) {
            weeks.put(week, week.sunday().isAfter(today()) ? today() : week.sunday());
        }
        List<CollectionGrid.Row> lines = rows.rows(round.id(), weeks, Scope.of(by));
        return new CollectionGrid(
                round,
                running(),
                weeks.entrySet().stream()
                        .map(week -> CollectionRows.column(week.getKey(), week.getValue(), lines))
                        .toList(),
                lines);
    }

    private Week running() {
        return Week.of(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
