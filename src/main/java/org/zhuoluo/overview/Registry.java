package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;

/**
 * The door to what stands beside the tree: mechanisms, accountability, meetings, documents, as far as they had happened by a
 * day; what has no day counts always. A unit sees what belongs to its own problems, and the documents, which are for all;
 * meetings are for those who see whole rounds.
 */
@Component
@Transactional(readOnly = true)
public class Registry {

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registry(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A long-term mechanism (长效机制), new or revised. */
    public record Mechanism(
            int number,
            String name,
            String nature,
            @Nullable String unit,
            @Nullable LocalDate issuedOn,
            @Nullable String problem) {}

    /** An accountability action (追责问责): so many organisations, people or cases, never names. */
    public record Action(
            int number,
            String kind,
            int quantity,
            @Nullable LocalDate happenedOn,
            @Nullable String problem,
            @Nullable String note) {}

    /** A meeting that was held, and what it decided: as the workbook words it, then one by one. */
    public record Meeting(
            int number,
            String kind,
            LocalDate heldOn,
            String subject,
            @Nullable String decisions) {}

    /** A guidance document or a template of the office. */
    public record Document(
            int number,
            String kind,
            String title,
            @Nullable LocalDate issuedOn,
            @Nullable String reference) {}

    public List<Mechanism> mechanisms(int round, Filter filter, Person by) {
        return mechanisms(Sight.of(rounds, round, filter, clock, by));
    }

    public List<Action> actions(int round, Filter filter, Person by) {
        return actions(Sight.of(rounds, round, filter, clock, by));
    }

    public List<Meeting> meetings(int round, Filter filter, Person by) {
        return meetings(Sight.of(rounds, round, filter, clock, by));
    }

    public List<Document> documents(int round, Filter filter, Person by) {
        return documents(Sight.of(rounds, round, filter, clock, by));
    }

    List<Mechanism> mechanisms(Sight sight) {
        return rows(sight, Mechanism.class, """
                select x.number, x.name, x.nature, x.unit, x.issued_on, x.problem from mechanisms x
                where x.round_id = :round and coalesce(x.issued_on <= :day, true)
                  and (:whole or x.problem in (select problem from t)) order by x.number
                """);
    }

    List<Action> actions(Sight sight) {
        return rows(sight, Action.class, """
                select x.number, x.kind, x.quantity, x.happened_on, x.problem, x.note from accountability_actions x
                where x.round_id = :round and coalesce(x.happened_on <= :day, true)
                  and (:whole or x.problem in (select problem from t)) order by x.number
                """);
    }

    List<Meeting> meetings(Sight sight) {
        return rows(sight, Meeting.class, """
                select x.number, x.kind, x.held_on, x.subject,
                    case when d.words is null then x.decisions
                         else concat_ws('；', rtrim(x.decisions, '。；'), d.words) || '。' end as decisions
                from meetings x
                left join lateral (
                    select string_agg(rtrim(o.words, '。；'), '；' order by o.number) as words
                    from meeting_decisions o where o.round_id = x.round_id and o.meeting = x.number) d on true
                where x.round_id = :round and x.state = 'HELD' and x.held_on <= :day and :whole order by x.held_on, x.number
                """);
    }

    /** Meetings that are planned and count for nothing yet, the next first. */
    public List<Meeting> planned(int round, Person by) {
        return rows(Sight.of(rounds, round, Filter.of(null, null, null), clock, by), Meeting.class, """
                select x.number, x.kind, x.held_on, x.subject, null as decisions from meetings x
                where x.round_id = :round and x.state = 'PLANNED' and :whole order by x.held_on, x.number
                """);
    }

    List<Document> documents(Sight sight) {
        return rows(sight, Document.class, """
                select x.number, x.kind, x.title, x.issued_on, x.reference from documents x
                where x.round_id = :round and coalesce(x.issued_on <= :day, true) order by x.kind, x.number
                """);
    }

    Figures.Accountability accountability(Sight sight) {
        List<Action> actions = actions(sight);
        return new Figures.Accountability(
                sum(actions, "ORGANISATION_CRITICISED"),
                sum(actions, "ADMONITORY_TALK"),
                sum(actions, "CASE_FILED"),
                sum(actions, "SANCTION"),
                sum(actions, "TRANSFERRED_TO_JUSTICE"));
    }

    Figures.Meetings meetingsHeld(Sight sight) {
        List<String> kinds = meetings(sight).stream().map(Meeting::kind).toList();
        return new Figures.Meetings(
                Collections.frequency(kinds, "SECRETARY"),
                Collections.frequency(kinds, "STANDING_COMMITTEE"),
                Collections.frequency(kinds, "LEADING_GROUP"),
                Collections.frequency(kinds, "PROGRESS"),
                Collections.frequency(kinds, "DISPATCH"));
    }

    private <T> List<T> rows(Sight sight, Class<T> kind, String sql) {
        return sight.tasks(jdbc, sql).query(kind).list();
    }

    private static int sum(List<Action> actions, String kind) {
        return actions.stream()
                .filter(action -> action.kind().equals(kind))
                .mapToInt(Action::quantity)
                .sum();
    }
}
