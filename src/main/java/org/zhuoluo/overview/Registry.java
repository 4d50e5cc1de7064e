package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.AccountabilityKind;
import org.zhuoluo.rectification.Mechanism.State;
import org.zhuoluo.rectification.Rounds;

/**
 * The door to what stands beside the tree: mechanisms, accountability, meetings, documents, as far as they had happened by a
 * day; what has no day counts always. A unit sees what belongs to its own problems, and the documents, which are for all;
 * meetings are for those who see whole rounds.
 */
@Component
@Transactional(readOnly = true)
public class Registry {

    static final String MECHANISMS =
            "from mechanism_states(:round, :day) x where (:whole or x.problem in (select problem from t))";
    static final String ACTIONS = """
            from accountability_actions x left join accountability_voidings(:round, :day) v on v.number = x.number
            where x.round_id = :round and coalesce(x.happened_on <= :day, true) and (:whole or x.problem in (select problem from t))
            """;
    static final String DOCUMENTS =
            "from documents x where x.round_id = :round and coalesce(x.issued_on <= :day, true)";
    static final String HELD =
            "from meetings x where x.round_id = :round and x.state = 'HELD' and x.held_on <= :day and :whole";

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registry(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A long-term mechanism (长效机制), new or revised, and where it stood. */
    public record Mechanism(
            int number,
            String name,
            String nature,
            @Nullable String unit,
            @Nullable LocalDate issuedOn,
            @Nullable String problem,
            State state,
            @Nullable LocalDate checkedOn,
            @Nullable String checkedBy,
            @Nullable LocalDate lapsedOn) {

        /** Whether it counts as established or improved (facts.md F9): it was issued, even if it has lapsed since. */
        public boolean isEstablished() {
            return state != State.DRAFT;
        }
    }

    /** An accountability action (追责问责): so many organisations, people or cases, never names; perhaps declared void. */
    public record Action(
            int number,
            AccountabilityKind kind,
            int quantity,
            @Nullable LocalDate happenedOn,
            @Nullable String problem,
            @Nullable String note,
            @Nullable LocalDate voidedOn,
            @Nullable String voidedBy,
            @Nullable String reason) {

        /** How many it counts in one of the three units of count; nothing where it counts in another, or is void. */
        public int counting(AccountabilityKind.Counted unit) {
            return voidedOn == null && kind.counted() == unit ? quantity : 0;
        }
    }

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
            @Nullable String reference,
            int versions) {}

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
        return rows(sight, Mechanism.class, "select x.* " + MECHANISMS + " order by x.number");
    }

    List<Action> actions(Sight sight) {
        return rows(
                sight,
                Action.class,
                "select x.*, v.voided_on, v.voided_by, v.reason " + ACTIONS + " order by x.number");
    }

    List<Meeting> meetings(Sight sight) {
        return rows(sight, Meeting.class, """
                select x.number, x.kind, x.held_on, x.subject,
                    case when d.words is null then x.decisions
                         else concat_ws('；', rtrim(x.decisions, '。；'), d.words) || '。' end as decisions
                from (select x.*
                """ + HELD + """
                ) x
                left join lateral (
                    select string_agg(rtrim(o.words, '。；'), '；' order by o.number) as words
                    from meeting_decisions o where o.round_id = x.round_id and o.meeting = x.number) d on true
                order by x.held_on, x.number
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
                select x.number, x.kind, x.title, x.issued_on, x.reference, (select count(*) from document_files f
                    where f.round_id = x.round_id and f.document = x.number
                      and f.uploaded_at < (cast(:day as date) + 1)::timestamp at time zone 'Asia/Shanghai') as versions
                """ + DOCUMENTS + " order by x.kind, x.number");
    }

    private <T> List<T> rows(Sight sight, Class<T> kind, String sql) {
        return sight.tasks(jdbc, sql).query(kind).list();
    }
}
