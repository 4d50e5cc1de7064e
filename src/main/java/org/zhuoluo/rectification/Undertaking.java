package org.zhuoluo.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Unit;

/**
 * What a plan lays down about a task: its words and goal, who leads, answers and helps, until when, by which measures and
 * measured by what. The office changes it by planning anew; what happens to the task is not here but in the ledger.
 */
@MappedSuperclass
public abstract class Undertaking {

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

    Undertaking(Plan.PlannedTask planned) {
        this.words = planned.words();
        this.mode = planned.mode();
        this.deadline = planned.deadline();
        take(planned);
    }

    @SuppressWarnings("NullAway.Init")
    protected Undertaking() {}

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

    /** What a person's unit is to the task. */
    public Set<Relation> relations(Person person) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        Unit unit = person.unit();
        if (unit != null) {
            if (unit.id() == leadUnitId) {
                relations.add(Relation.LEAD);
            }
            parts.stream()
                    .filter(part -> part.unitId() == unit.id())
                    .forEach(part -> relations.add(Relation.of(part.kind())));
        }
        return relations;
    }

    /** Whether a unit does some of the work: it leads, answers or supports. */
    final boolean works(int unitId) {
        return leadUnitId == unitId
                || parts.stream()
                        .anyMatch(part -> part.unitId() == unitId && part.kind().works());
    }

    /** Takes over what is planned now; answers whether anything changed. */
    final boolean take(Plan.PlannedTask planned) {
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

    final String told() {
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
