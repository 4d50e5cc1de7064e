package org.zhuoluo.rectification;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;

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

    /** The lead unit claims what nobody has claimed; the office may do it for them (facts.md W17). */
    public boolean mayBeClaimedBy(Person person, Standing standing) {
        return standing == Standing.UNCLAIMED && (person.is(Role.OFFICE) || person.writesFor(leadUnitId()));
    }

    /** Units that do the work report while the task is open; the office may write for the lead unit. */
    public boolean mayBeReportedBy(Person person, Standing standing) {
        return standing.isOpen()
                && (person.is(Role.OFFICE)
                        || person.unit() != null
                                && person.writesFor(person.unit().id())
                                && works(person.unit().id()));
    }

    /** In this stage the office records a closing decided elsewhere. */
    public boolean mayBeClosedBy(Person person, Standing standing) {
        return standing.isOpen() && person.is(Role.OFFICE);
    }

    Subject subject() {
        return Subject.of(id.roundId(), id.number());
    }
}
