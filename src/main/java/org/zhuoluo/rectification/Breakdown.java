package org.zhuoluo.rectification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;

/** The door to what is planned for a task (分解), to be read before it is changed ({@link Act#PLAN}). */
@Component
@Transactional(readOnly = true)
public class Breakdown {

    private final Rounds rounds;
    private final Rectification rectification;
    private final Plans plans;

    Breakdown(Rounds rounds, Rectification rectification, Plans plans) {
        this.rounds = rounds;
        this.rectification = rectification;
        this.plans = plans;
    }

    /** The plan of a task the person may know of. */
    public Planned of(int round, String number, Person by) {
        Round here = rounds.require(round, by);
        Task task = rectification.requireTask(round, number, by);
        return new Planned(plans.form(here, task), plans.reportedOn(round, number));
    }
}
