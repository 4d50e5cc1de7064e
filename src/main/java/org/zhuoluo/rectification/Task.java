package org.zhuoluo.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
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
public class Task {

    @EmbeddedId
    private Numbered id;

    private String problem;

    private int running;

    private String words;

    private @Nullable String goal;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Column(name = "lead_unit_id")
    private int leadUnitId;

    private @Nullable String leader;

    @Column(name = "led_by")
    private @Nullable String ledBy;

    private @Nullable String person;

    @Embedded
    private Deadline deadline;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "task_parts",
            joinColumns = {
                @JoinColumn(name = "round_id", referencedColumnName = "round_id"),
                @JoinColumn(name = "task", referencedColumnName = "number")
            })
    @Fetch(FetchMode.SUBSELECT)
    private Set<Part> parts = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "measures",
            joinColumns = {
                @JoinColumn(name = "round_id", referencedColumnName = "round_id"),
                @JoinColumn(name = "task", referencedColumnName = "number")
            })
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private Set<Measure> measures = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "indicators",
            joinColumns = {
                @JoinColumn(name = "round_id", referencedColumnName = "round_id"),
                @JoinColumn(name = "task", referencedColumnName = "number")
            })
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private Set<Indicator> indicators = new LinkedHashSet<>();

    Task(int roundId, int running, Plan.PlannedTask planned) {
        this.id = new Numbered(roundId, planned.number());
        this.problem = planned.problem();
        this.running = running;
        this.words = planned.words();
        this.mode = planned.mode();
        this.deadline = planned.deadline();
        take(planned);
    }

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    public String number() {
        return id.number();
    }

    public String problem() {
        return problem;
    }

    public int running() {
        return running;
    }

    public String words() {
        return words;
    }

    public @Nullable String goal() {
        return goal;
    }

    public Mode mode() {
        return mode;
    }

    public int leadUnitId() {
        return leadUnitId;
    }

    public @Nullable String leader() {
        return leader;
    }

    public @Nullable String ledBy() {
        return ledBy;
    }

    public @Nullable String person() {
        return person;
    }

    public Deadline deadline() {
        return deadline;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public List<Measure> measures() {
        return new ArrayList<>(measures);
    }

    public List<Indicator> indicators() {
        return new ArrayList<>(indicators);
    }

    /** Whether a unit leads the task or has a part in it. */
    public boolean involves(int unitId) {
        return leadUnitId == unitId || parts.stream().anyMatch(part -> part.unitId() == unitId);
    }

    /** The lead unit claims what nobody has claimed; the office may do it for them (facts.md W17). */
    public boolean mayBeClaimedBy(Person person, Standing standing) {
        return standing == Standing.UNCLAIMED && (person.is(Role.OFFICE) || person.writesFor(leadUnitId));
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

    private boolean works(int unitId) {
        return leadUnitId == unitId
                || parts.stream().anyMatch(part -> part.unitId() == unitId && part.kind() != PartKind.SUPERVISING);
    }

    Subject subject() {
        return Subject.of(id.roundId(), id.number());
    }

    /** Takes over what is planned now; answers whether anything changed. */
    boolean take(Plan.PlannedTask planned) {
        String before = told();
        words = planned.words();
        goal = planned.goal();
        mode = planned.mode();
        leadUnitId = planned.leadUnitId();
        leader = planned.leader();
        ledBy = planned.ledBy();
        person = planned.person();
        deadline = planned.deadline();
        replace(parts, planned.parts());
        replace(measures, planned.measures());
        replace(indicators, planned.indicators());
        return !before.equals(told());
    }

    String told() {
        return String.join(
                " | ",
                words,
                String.valueOf(goal),
                mode.name(),
                String.valueOf(leadUnitId),
                parts.stream().map(Part::toString).sorted().toList().toString(),
                String.valueOf(leader),
                String.valueOf(ledBy),
                String.valueOf(person),
                deadline.toString(),
                measures.toString(),
                indicators.toString());
    }

    private static <T> void replace(Set<T> kept, List<T> wanted) {
        if (!kept.equals(new LinkedHashSet<>(wanted))) {
            kept.clear();
            kept.addAll(wanted);
        }
    }
}
