package org.zhuoluo.closing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Step;
import org.zhuoluo.rectification.Turn;
import org.zhuoluo.shared.Refusal;

/**
 * Who has taken a review in hand (领取): one person per task and step, for a day at most. While somebody holds it nobody else
 * takes the step or returns the task; it ends with the step.
 */
@Component
class ReviewClaims {

    private static final Duration LASTS = Duration.ofHours(24);
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes it for the person, unless somebody else holds it: then it is refused with who, and since when. */
    void take(int round, String task, Step step, Person by) {
        jdbc.sql("""
                        insert into review_claims as held (round_id, task, step, login, name, claimed_at)
                        values (:round, :task, :step, :login, :name, :now)
                        on conflict on constraint one_holder_per_task_and_step
                        do update set login = excluded.login, name = excluded.name, claimed_at = excluded.claimed_at
                        where held.claimed_at <= :lapsed
                        """)
                .param("round", round)
                .param("task", task)
                .param("step", step.name())
                .param("login", by.login())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("lapsed", lapsed())
                .update();
        holder(round, task, step)
                .filter(held -> !held.login().equals(by.login()))
                .ifPresent(held -> {
                    throw refusal(held);
                });
    }

    /** Gives it back; nothing happens to one that somebody else holds. */
    void release(int round, String task, Person by) {
        jdbc.sql("delete from review_claims where round_id = ? and task = ? and login = ?")
                .params(round, task, by.login())
                .update();
    }

    Optional<Closing.Holder> holder(int round, String task, Step step) {
        return jdbc.sql("select login, name, claimed_at from review_claims"
                        + " where round_id = ? and task = ? and step = ? and claimed_at > ?")
                .params(round, task, step.name(), lapsed())
                .query((row, at) -> new Closing.Holder(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** The step of this turn is taken: refused where somebody else holds it, else the claim ends. */
    void end(Turn turn, Act act) {
        Step step = Objects.requireNonNull(act.step(turn.standing()));
        int round = turn.round().id();
        String task = turn.task().number();
        holder(round, task, step)
                .filter(held -> !turn.hand().logins().contains(held.login()))
                .ifPresent(held -> {
                    throw refusal(held);
                });
        jdbc.sql("delete from review_claims where round_id = ? and task = ? and step = ?")
                .params(round, task, step.name())
                .update();
    }

    private Refusal refusal(Closing.Holder held) {
        ZonedDateTime since = held.since().atZone(clock.getZone());
        return new Refusal("refusal.review-is-held", held.name(), since.toLocalDate(), since.format(SINCE));
    }

    private Timestamp lapsed() {
        Instant then = clock.instant().minus(LASTS);
        return Timestamp.from(then);
    }
}
