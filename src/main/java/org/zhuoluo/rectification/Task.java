package org.zhuoluo.rectification;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;

/**
 * What is to be done about one problem (任务): by one lead unit and at least one responsible unit, with one person who
 * answers for it, until a day. The lead unit claims it, units report measure by measure, others than the doers decide when
 * it is done, and a closing number ends it. Where it stands is never set: it is what the ledger tells ({@link Standing}).
 */
@Entity
@Table(name = "tasks")
public class Task extends Undertaking {

    @EmbeddedId
    private Numbered id;

    private String problem;

    private int running;

    @Version
    private @Nullable Integer version;

    Task(int roundId, int running, Plan.PlannedTask planned) {
        super(planned);
        this.id = new Numbered(roundId, planned.number());
        this.problem = planned.problem();
        this.running = running;
    }

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    int roundId() {
        return id.roundId();
    }

    public String number() {
        return id.number();
    }

    public String problem() {
        return problem;
    }

    public int running() {
        return running;
    }

    /** Which version of the plan this is; it rises with each change. */
    public int version() {
        return version == null ? 0 : version;
    }

    /** Whether the table of the life of a task lets this person do that where it stands ({@link Act}). */
    public boolean permits(Act act, Standing standing, Person person) {
        return act.permits(standing, person.roles(), relations(person));
    }

    /** Units that do the work report while the task is open; the office may write for the lead unit. */
    public boolean mayBeReportedBy(Person person, Standing standing) {
        return permits(Act.REPORT, standing, person);
    }

    Subject subject() {
        return Subject.of(id.roundId(), id.number());
    }
}
