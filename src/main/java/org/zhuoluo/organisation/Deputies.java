package org.zhuoluo.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;

/**
 * The door of deputies: who will be away names, from one day to another, a person who acts for them. It is somebody who sees
 * the same: of the same unit, or, where both see whole rounds, of any. A deputy cannot pass it on.
 */
@Component
@Transactional
public class Deputies {

    private static final int LONGEST = 92;

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deputies(People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An appointment: who acts for whom, from one day to another; ended early where it says when. */
    public record Deputy(
            int id,
            Person absent,
            Person deputy,
            LocalDate from,
            LocalDate until,
            @Nullable Instant endedAt) {

        /** Whether it can still be ended: it has not been, and its last day is not past. */
        public boolean isOpen(LocalDate today) {
            return endedAt == null && !until.isBefore(today);
        }
    }

    /** The hands with which a person may act today: first their own, then those of the absent they act for. */
    @Transactional(readOnly = true)
    public List<Hand> handsOf(Person person) {
        return ownHands(person).all();
    }

    /** The same, read when they are first needed. */
    public OwnHands ownHands(Person person) {
        return new OwnHands(this, person);
    }

    /** For whom the person acts today; nothing where the absent has left or no longer sees the same. */
    @Transactional(readOnly = true)
    public List<Deputy> actsFor(Person person) {
        return rows("deputy_id = ? and ended_at is null and ? between starts_on and ends_on order by id")
                .params(person.id(), LocalDate.now(clock))
                .query((row, at) -> deputy(row))
                .list()
                .stream()
                .filter(one -> one.absent().isEnabled() && seesTheSame(one.absent(), person))
                .toList();
    }

    /** Whom the person has named, the latest first. */
    @Transactional(readOnly = true)
    public List<Deputy> of(Person person) {
        return rows("absent_id = ? order by starts_on desc, id desc")
                .params(person.id())
                .query((row, at) -> deputy(row))
                .list();
    }

    /** Whom the person may name. */
    @Transactional(readOnly = true)
    public List<Person> candidates(Person person) {
        return people.findByRegionIdOrderByLogin(person.regionId()).stream()
                .filter(one -> mayBeNamed(person, one))
                .toList();
    }

    /**
     * Names a deputy from one day to another. Invalid before today, backwards, or for more than 92 days; refused for somebody
     * who does not see the same (refusal.deputy-not-allowed) and where those days have a deputy (refusal.deputy-overlaps).
     */
    public void appoint(String deputy, LocalDate from, LocalDate until, Person by) {
        LocalDate today = LocalDate.now(clock);
        new Faults()
                .require(!from.isBefore(today), "from", "invalid.deputy-from-past")
                .require(!until.isBefore(from), "to", "invalid.deputy-to-before-from")
                .require(until.isBefore(from.plusDays(LONGEST)), "to", "invalid.deputy-too-long", LONGEST)
                .refuseIfAny();
        Person named = people.findByLogin(deputy)
                .filter(one -> mayBeNamed(by, one))
                .orElseThrow(() -> new Refusal("refusal.deputy-not-allowed"));
        jdbc.sql("select 1 from people where id = ? for no key update")
                .param(by.id())
                .query()
                .singleRow();
        boolean taken = of(by).stream()
                .anyMatch(one -> one.endedAt() == null
                        && !one.from().isAfter(until)
                        && !one.until().isBefore(from));
        if (taken) {
            throw new Refusal("refusal.deputy-overlaps");
        }
        jdbc.sql("insert into deputies (absent_id, deputy_id, starts_on, ends_on, named_at) values (?, ?, ?, ?, ?)")
                .params(by.id(), named.id(), from, until, now())
                .update();
    }

    /** Ends one's own appointment early, at once; it is kept. One that is over or not one's own is missing. */
    public void end(int id, Person by) {
        LocalDate today = LocalDate.now(clock);
        of(by).stream()
                .filter(one -> one.id() == id && one.isOpen(today))
                .findFirst()
                .orElseThrow(() -> new Missing("deputy", id));
        int ended = jdbc.sql("update deputies set ended_at = ? where id = ? and ended_at is null")
                .params(now(), id)
                .update();
        if (ended == 0) {
            throw new Refusal("refusal.deputy-ended");
        }
    }

    private JdbcClient.StatementSpec rows(String condition) {
        return jdbc.sql(
                "select id, absent_id, deputy_id, starts_on, ends_on, ended_at from deputies where " + condition);
    }

    private Deputy deputy(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Deputy(
                row.getInt("id"),
                people.findById(row.getInt("absent_id")).orElseThrow(),
                people.findById(row.getInt("deputy_id")).orElseThrow(),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static boolean mayBeNamed(Person absent, Person deputy) {
        return absent.id() != deputy.id()
                && deputy.isEnabled()
                && !absent.isAdministrator()
                && !deputy.isAdministrator()
                && seesTheSame(absent, deputy);
    }

    static boolean seesTheSame(Person absent, Person deputy) {
        Unit one = absent.unit();
        Unit other = deputy.unit();
        boolean sameUnit = one != null && other != null && one.id() == other.id();
        boolean whole = absent.seesWholeRounds() && deputy.seesWholeRounds();
        return absent.regionId() == deputy.regionId() && (whole || sameUnit && !absent.seesWholeRounds());
    }
}
