package org.zhuoluo.closing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.NotAllowed;

/**
 * The door through which the office or a supervisor draws closed tasks for a follow-up review (回头看抽样, facts.md W16). A draw
 * is one entry on the chain of the round: the way, the range and how many closed tasks lay in it, the seed, the tasks drawn. It
 * is not repeated until it pleases: every draw stays. A draw by lot without a seed gets one of chance; with the
 * seed in the entry anybody can draw again ({@link Lot}).
 */
@Component
@Transactional
public class Sampling {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SEED_BYTES = 8;
    private static final int LONGEST_SEED = 64;

    private final Rounds rounds;
    private final ClosedTasks closed;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sampling(Rounds rounds, ClosedTasks closed, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.closed = closed;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From which closed tasks is drawn: those of a list, under a label, or all. */
    public record Range(@Nullable ListKind list, @Nullable String label) {}

    /** The closed tasks of a range, in reading order. */
    @Transactional(readOnly = true)
    public List<ClosedTask> range(int round, Range range, Person by) {
        rounds.require(round, by);
        return closed.in(round, range);
    }

    /** The labels to narrow by, in the order of the round. */
    @Transactional(readOnly = true)
    public List<String> labels(int round, Person by) {
        rounds.require(round, by);
        return closed.labels(round);
    }

    /**
     * Draws. Filled in are {@code way}; {@code count} and {@code seed} for a lot, {@code tasks} for a draw by hand;
     * {@code purpose} in words, if wanted. Refused to all but office and supervisors; invalid where nothing would be drawn,
     * more than there is, or a task that is not closed.
     */
    public Receipt draw(int round, Range range, Filled filled, Person by, @Nullable String key) {
        rounds.require(round, by);
        if (!by.is(Role.OFFICE) && !by.is(Role.SUPERVISOR)) {
            throw new NotAllowed("sampling");
        }
        jdbc.sql("select 1 from rounds where id = ? for no key update")
                .param(round)
                .query()
                .singleRow();
        Optional<Receipt> before = ledger.written(by.login(), key, Subject.round(round));
        if (before.isPresent()) {
            return before.get();
        }
        DrawingWay way = filled.choice("way", DrawingWay.class);
        List<String> pool =
                closed.in(round, range).stream().map(ClosedTask::number).toList();
        String seed = way == DrawingWay.LOT ? seed(filled) : null;
        List<String> drawn = drawn(way, range, pool, seed, filled);
        Map<String, String> facts = new HashMap<>();
        facts.put(Fact.WAY, way.name());
        facts.put(Fact.COUNT, String.valueOf(drawn.size()));
        facts.put(Fact.POOL, String.valueOf(pool.size()));
        facts.put(Fact.TASKS, String.join(",", drawn));
        put(facts, Fact.SEED, seed);
        put(facts, Fact.LIST, range.list() == null ? null : range.list().name());
        put(facts, Fact.LABEL, range.label());
        Statement said =
                Statement.of(Subject.round(round), Kind.SAMPLED, words(drawn, pool, filled), LocalDate.now(clock));
        return ledger.append(said.stating(facts), Author.of(by), key);
    }

    private static List<String> drawn(
            DrawingWay way, Range range, List<String> pool, @Nullable String seed, Filled filled) {
        if (way == DrawingWay.LABEL && range.label() == null) {
            throw Invalid.field("way", "invalid.draw-without-label");
        }
        if (way == DrawingWay.LIST && range.list() == null) {
            throw Invalid.field("way", "invalid.draw-without-list");
        }
        if (pool.isEmpty()) {
            throw Invalid.field("way", "invalid.nothing-closed-to-draw");
        }
        if (seed != null) {
            return Lot.draw(seed, pool, count(filled, pool.size()));
        }
        return way == DrawingWay.HAND ? byHand(filled.chosen("tasks"), pool) : pool;
    }

    private static List<String> byHand(List<String> chosen, List<String> pool) {
        if (chosen.isEmpty()) {
            throw Invalid.field("tasks", "invalid.nothing-drawn");
        }
        chosen.stream().filter(task -> !pool.contains(task)).findFirst().ifPresent(task -> {
            throw Invalid.field("tasks", "invalid.draws-what-is-not-closed", task);
        });
        return chosen;
    }

    private static int count(Filled filled, int most) {
        String said = filled.text("count");
        int count = said.matches("\\d{1,5}") ? Integer.parseInt(said) : 0;
        if (count < 1 || count > most) {
            throw Invalid.field("count", "invalid.draw-count", most);
        }
        return count;
    }

    private static String seed(Filled filled) {
        String said = filled.text("seed");
        if (said.length() > LONGEST_SEED || said.contains("|")) {
            throw Invalid.field("seed", "invalid.draw-seed", LONGEST_SEED);
        }
        if (!said.isEmpty()) {
            return said;
        }
        byte[] chance = new byte[SEED_BYTES];
        CHANCE.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    private static String words(List<String> drawn, List<String> pool, Filled filled) {
        String purpose = filled.text("purpose");
        String counted = "从已销号任务" + pool.size() + "项中抽取" + drawn.size() + "项开展回头看。";
        return purpose.isEmpty() ? counted : counted + purpose;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
