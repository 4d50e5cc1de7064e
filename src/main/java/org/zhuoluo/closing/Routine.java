package org.zhuoluo.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.MyWork;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Slice;

/**
 * The door to the routine phase of a round (常态化整改阶段, facts.md W16), which begins the day after the concentrated phase: what is
 * still open is to be emptied (清仓见底), what is closed must prove lasting (落地见效), mechanisms are to be kept (从严从实). A unit
 * sees its own tasks in it and nothing else. The three figures are those of their own doors; nothing is counted here.
 */
@Component
@Transactional(readOnly = true)
public class Routine {

    private final Rounds rounds;
    private final MyWork work;
    private final Revisits revisits;
    private final MechanismLife mechanisms;
    private final Clock clock;

    Routine(Rounds rounds, MyWork work, Revisits revisits, MechanismLife mechanisms, Clock clock) {
        this.rounds = rounds;
        this.work = work;
        this.revisits = revisits;
        this.mechanisms = mechanisms;
        this.clock = clock;
    }

    /** Tasks that are not done with: overdue, due soon, the others. */
    public record Open(long total, long overdue, long dueSoon) {

        /** With time left, or without a day. */
        public long inTime() {
            return total - overdue - dueSoon;
        }
    }

    /** Mechanisms: alive are those checked and those not yet checked. */
    public record Mechanisms(int checked, int unchecked, int lapsed) {

        public int alive() {
            return checked + unchecked;
        }
    }

    /** How the round stands in the phase it is in today. */
    public record Stock(
            Round round,
            Round.Phase phase,
            LocalDate routineFrom,
            Open open,
            Revisits.Figures revisits,
            Mechanisms mechanisms) {

        public boolean isRoutine() {
            return phase == Round.Phase.ROUTINE;
        }

        /** The standings in which a task is open, as an address names them. */
        public String openStandings() {
            return Arrays.stream(Standing.values())
                    .filter(Standing::isOpen)
                    .map(Standing::name)
                    .collect(Collectors.joining(","));
        }
    }

    public Stock stock(int round, Person by) {
        Round here = rounds.require(round, by);
        Map<MechanismLife.Of, Integer> lives = new EnumMap<>(MechanismLife.Of.class);
        mechanisms.mechanisms(round, by).forEach(one -> lives.merge(one.of(), 1, Integer::sum));
        return new Stock(
                here,
                here.phaseOn(LocalDate.now(clock)),
                here.concentratedUntil().plusDays(1),
                open(round, by),
                revisits.figures(round, by),
                new Mechanisms(
                        lives.getOrDefault(MechanismLife.Of.CHECKED, 0),
                        lives.getOrDefault(MechanismLife.Of.UNCHECKED, 0),
                        lives.getOrDefault(MechanismLife.Of.LAPSED, 0)));
    }

    /** The open tasks, the most urgent first. */
    public Slice<MyWork.Row> open(int round, int page, int size, Person by) {
        return work.open(round, MyWork.View.ALL, page, size, by);
    }

    public Round round(int round, Person by) {
        return rounds.require(round, by);
    }

    private Open open(int round, Person by) {
        Map<MyWork.View, Long> counts = new EnumMap<>(MyWork.View.class);
        work.counts(round, by).forEach(count -> counts.put(count.view(), count.tasks()));
        return new Open(
                counts.getOrDefault(MyWork.View.ALL, 0L),
                counts.getOrDefault(MyWork.View.OVERDUE, 0L),
                counts.getOrDefault(MyWork.View.DUE_SOON, 0L));
    }
}
