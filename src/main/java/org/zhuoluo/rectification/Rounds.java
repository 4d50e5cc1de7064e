package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;

/** The door to the rounds of a region. The office opens one, empty; the workbook fills it. Administrators see none. */
@Component
@Transactional(readOnly = true)
public class Rounds {

    private final RoundRows rounds;

    Rounds(RoundRows rounds) {
        this.rounds = rounds;
    }

    /** The rounds of the person's region, newest first. */
    public List<Round> list(Person by) {
        return by.isAdministrator() ? List.of() : rounds.findByRegionIdOrderByStartsOnDescIdDesc(by.regionId());
    }

    /** The round, if it is one of the person's region. */
    public Round require(int id, Person by) {
        return rounds.findById(id)
                .filter(round -> !by.isAdministrator() && round.regionId() == by.regionId())
                .orElseThrow(() -> new Missing("round", id));
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
}
