package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Deputies;
import org.zhuoluo.organisation.Hand;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door through which every act on a task goes ({@link Act}): it locks the task, asks the table whether this person, or
 * somebody they act for, may do it where the task stands, sees that nobody takes two steps of one closing, and appends what
 * the act owes the ledger in the same transaction. Of two who act at once the second is told what the first did.
 */
@Component
@Transactional
public class Acting {

    private static final int WHOLE_CHAIN = 10_000;

    private final Rounds rounds;
    private final Rectification rectification;
    private final Deputies deputies;
    private final List<Deed> deeds;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Acting(
            Rounds rounds,
            Rectification rectification,
            Deputies deputies,
            List<Deed> deeds,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.rectification = rectification;
        this.deputies = deputies;
        this.deeds = deeds;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does an act on a task with what was filled in. A key used before by this person, or at this moment, answers the receipt
     * of that time and does nothing.
     */
    public Receipt act(int round, String number, Act act, Filled filled, Person by, @Nullable String key) {
        long seen = Math.min(filled.seen(), ledger.length(round, number));
        hold(round, number);
        Optional<Receipt> before = ledger.written(by.login(), key, Subject.of(round, number));
        if (before.isPresent()) {
            return before.get();
        }
        Turn turn = begin(round, number, act, by);
        List<Statement.Signed> owed =
                deed(act).owes(turn, filled).stream().map(turn::sign).toList();
        if (turn.course().repeats(owed.get(0), seen)) {
            throw new Refusal("refusal.said-just-now");
        }
        Receipt first = ledger.append(owed.get(0).statement(), owed.get(0).author(), key);
        owed.subList(1, owed.size()).forEach(one -> ledger.append(one.statement(), one.author()));
        return first;
    }

    /** Whether this person did something to the task under this key before. */
    @Transactional(readOnly = true)
    public boolean isDone(int round, String number, Person by, @Nullable String key) {
        return ledger.written(by.login(), key, Subject.of(round, number)).isPresent();
    }

    /** Refuses as the act itself would be refused now, and does nothing. */
    public void require(int round, String number, Act act, Person by) {
        hold(round, number);
        begin(round, number, act, by);
    }

    /** The same of a task that is held already. */
    void requireHeld(int round, String number, Act act, Person by) {
        begin(round, number, act, by);
    }

    /** The same for a form that was sent: one under a key that wrote before is not refused. */
    public void require(int round, String number, Act act, Person by, @Nullable String key) {
        hold(round, number);
        if (!ledger.knows(by.login(), key)) {
            begin(round, number, act, by);
        }
    }

    /** Keeps everybody else from the task until the transaction ends: what is read of it from now on stays as it is. */
    void hold(int round, String number) {
        jdbc.sql("select 1 from tasks where round_id = ? and number = ? for no key update")
                .params(round, number)
                .query()
                .listOfRows();
    }

    /** How an act is done; missing where no module brings it. */
    public Deed deed(Act act) {
        return findDeed(act).orElseThrow(() -> new Missing("act", act.noun()));
    }

    public Optional<Deed> findDeed(Act act) {
        return deeds.stream().filter(deed -> deed.act() == act).findFirst();
    }

    /** What the person, or somebody they act for, may do to the task now: what its page offers; nothing to who only reads. */
    @Transactional(readOnly = true)
    public Set<Act> open(TaskSheet sheet, Course course, Person by) {
        Standing standing = sheet.state().standing();
        Set<Act> open = EnumSet.noneOf(Act.class);
        if (!sheet.round().isOf(by)) {
            return open;
        }
        for (Hand hand : deputies.handsOf(by)) {
            Turn turn = new Turn(sheet.round(), sheet.task(), standing, course, hand, LocalDate.now(clock));
            for (Act act : Act.values()) {
                if (sheet.task().permits(act, standing, hand.rights())
                        && act.isDue(course)
                        && Separation.hinders(act, standing, course, hand).isEmpty()
                        && hinders(act, turn).isEmpty()) {
                    open.add(act);
                }
            }
        }
        return open;
    }

    private Optional<Refusal> hinders(Act act, Turn turn) {
        return findDeed(act).flatMap(deed -> deed.hinders(turn));
    }

    /** What the task has gone through. */
    @Transactional(readOnly = true)
    public Course course(TaskSheet sheet) {
        return course(sheet.round().id(), sheet.task().number());
    }

    /** The turn of who may do it; the task is held, so that who waited sees what was done meanwhile. */
    private Turn begin(int round, String number, Act act, Person by) {
        Round here = rounds.require(round, by);
        Task task = rectification.requireTask(round, number, by);
        Standing standing = rectification.standing(round, number);
        Course course = course(round, number);
        Hand hand = hand(task, act, standing, course, by);
        if (!act.isDue(course)) {
            throw new Refusal("refusal.not-due", number);
        }
        Separation.hinders(act, standing, course, hand).ifPresent(why -> {
            throw new Refusal(why);
        });
        Turn turn = new Turn(here, task, standing, course, hand, LocalDate.now(clock));
        hinders(act, turn).ifPresent(why -> {
            throw why;
        });
        return turn;
    }

    private Hand hand(Task task, Act act, Standing standing, Course course, Person by) {
        List<Hand> hands = deputies.handsOf(by);
        Optional<Hand> able = hands.stream()
                .filter(hand -> task.permits(act, standing, hand.rights()))
                .findFirst();
        if (able.isPresent()) {
            return able.get();
        }
        boolean elsewhere = hands.stream()
                .anyMatch(hand -> EnumSet.allOf(Standing.class).stream()
                        .anyMatch(other -> task.permits(act, other, hand.rights())));
        if (!elsewhere) {
            throw new NotAllowed(act.noun());
        }
        Entry last = course.lastTurn().orElse(null);
        throw last == null
                ? new Refusal("refusal.stands-elsewhere." + standing, task.number())
                : new Refusal(
                        "refusal.turned-meanwhile." + standing,
                        task.number(),
                        last.author().name(),
                        last.happenedOn());
    }

    private Course course(int round, String number) {
        return Course.of(ledger.after(round, number, 0, WHOLE_CHAIN));
    }
}
