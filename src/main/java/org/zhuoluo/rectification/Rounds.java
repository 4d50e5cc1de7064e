package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/**
 * The door to the rounds of a region. The office opens one, empty; the workbook fills it. Administrators see none. A region
 * above reads the rounds of those below it and does nothing in them.
 */
@Component
@Transactional(readOnly = true)
public class Rounds {

    private final RoundRows rounds;
    private final Ledger ledger;
    private final Clock clock;

    Rounds(RoundRows rounds, Ledger ledger, Clock clock) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The rounds of the person's region, newest first. */
    public List<Round> list(Person by) {
        return by.isAdministrator() ? List.of() : rounds.findByRegionIdOrderByStartsOnDescIdDesc(by.regionId());
    }

    /** The round, if it is one of the person's region: what every door asks that does something in a round. */
    public Round require(int id, Person by) {
        return rounds.findById(id).filter(round -> round.isOf(by)).orElseThrow(() -> new Missing("round", id));
    }

    /**
     * The round, to be read and nothing else: also one of a region below the person's, for those who read these. A door
     * that asks this may change nothing.
     */
    public Round requireToRead(int id, Person by) {
        return by.readsRoundsBelow()
                ? rounds.findWithin(id, by.regionId()).orElseThrow(() -> new Missing("round", id))
                : require(id, by);
    }

    @Transactional
    public Round open(String name, LocalDate from, LocalDate to, boolean demonstration, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("open a round");
        }
        if (rounds.existsByRegionIdAndName(by.regionId(), name.strip())) {
            throw Invalid.field("name", "invalid.round-name-taken", name.strip());
        }
        return rounds.save(new Round(by.regionId(), name, from, to, demonstration));
    }

    /**
     * The office settles how the round reckons (domain.md, deadlines and lights): lights, extensions, notice, answers, rounding. The
     * settings it had before it are those that were looked at, or it is refused; what changed is written on the round's chain.
     */
    @Transactional
    public void settle(int id, RoundSettings wanted, String lookedAt, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("settle a round");
        }
        Round round = rounds.lock(id)
                .filter(one -> one.regionId() == by.regionId())
                .orElseThrow(() -> new Missing("round", id));
        wanted.check(round.concentratedUntil());
        RoundSettings before = round.settings();
        if (!before.stamp().equals(lookedAt)) {
            throw new Refusal("refusal.settings-changed-meanwhile");
        }
        if (wanted.equals(before)) {
            return;
        }
        round.settle(wanted);
        ledger.append(
                Statement.of(Subject.round(id), Kind.REGISTERED, wanted.changesFrom(before), LocalDate.now(clock)),
                Author.of(by));
    }
}
