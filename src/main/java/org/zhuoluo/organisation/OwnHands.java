package org.zhuoluo.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Deputies.Deputy;

/** The hands with which somebody may act today, for whoever needs them while one request lasts: read when first needed, and once. */
public final class OwnHands {

    private final Deputies deputies;
    private final Person person;
    private @Nullable List<Deputy> absent;

    OwnHands(Deputies deputies, Person person) {
        this.deputies = deputies;
        this.person = person;
    }

    /** Those the person acts for today. */
    public List<Deputy> actsFor() {
        if (absent == null) {
            absent = deputies.actsFor(person);
        }
        return absent;
    }

    /** First the person's own, then those of the absent they act for. */
    public List<Hand> all() {
        List<Hand> hands = new ArrayList<>(List.of(Hand.own(person)));
        actsFor().forEach(one -> hands.add(new Hand(person, one.absent())));
        return hands;
    }
}
