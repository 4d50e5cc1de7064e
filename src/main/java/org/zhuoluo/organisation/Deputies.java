package org.zhuoluo.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of deputies: who will be away names, from one day to another, a person who acts for them. It is somebody who sees
 * the same: of the same unit, or, where both see whole rounds, of any. A deputy cannot pass it on.
 */
@Component
@Transactional
public class Deputies {

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deputies(People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hands with which a person may act today: first their own, then those of the absent they act for. */
    @Transactional(readOnly = true)
    public List<Hand> handsOf(Person person) {
        List<Hand> hands = new ArrayList<>(List.of(Hand.own(person)));
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                        select absent_id from deputies where deputy_id = ? and ended_at is null and ? between starts_on and ends_on
                        order by id
                        """)
                .params(person.id(), today)
                .query(Integer.class)
                .list()
                .forEach(absent -> people.findById(absent)
                        .filter(Person::isEnabled)
                        .filter(one -> seesTheSame(one, person))
                        .ifPresent(one -> hands.add(new Hand(person, one))));
        return hands;
    }

    static boolean seesTheSame(Person absent, Person deputy) {
        Unit one = absent.unit();
        Unit other = deputy.unit();
        boolean sameUnit = one != null && other != null && one.id() == other.id();
        boolean whole = absent.seesWholeRounds() && deputy.seesWholeRounds();
        return absent.regionId() == deputy.regionId() && (whole || sameUnit && !absent.seesWholeRounds());
    }
}
