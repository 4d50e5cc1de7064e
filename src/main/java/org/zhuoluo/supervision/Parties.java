package org.zhuoluo.supervision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.Task;

/** The people and units of a task to whom letters about it go; who is written to rises with the stage (design: 20 / 10 / 0 days). */
record Parties(
        Unit lead,
        List<Unit> responsible,
        @Nullable String person,
        @Nullable String leader) {

    Parties {
        responsible = List.copyOf(responsible);
    }

    static Parties of(Task task, java.util.function.IntFunction<Unit> units) {
        return new Parties(
                units.apply(task.leadUnitId()),
                task.parts().stream()
                        .filter(part -> part.kind() == PartKind.RESPONSIBLE)
                        .map(part -> units.apply(part.unitId()))
                        .sorted(java.util.Comparator.comparing(Unit::id))
                        .toList(),
                task.person(),
                task.leader());
    }

    /** The units that have to answer: the one that leads, then those responsible. */
    List<Unit> answering() {
        List<Unit> answering = new ArrayList<>(List.of(lead));
        responsible.stream()
                .filter(unit -> answering.stream().noneMatch(known -> known.id() == unit.id()))
                .forEach(answering::add);
        return answering;
    }

    /** First the person who answers; then also the principals of the units that do; then units, principals and the leader in charge. */
    List<Recipient> of(Stage stage) {
        Set<Recipient> to = new LinkedHashSet<>();
        switch (stage) {
            case FIRST -> to.add(Recipient.person(person, lead));
            case SECOND -> {
                to.add(Recipient.person(person, lead));
                answering().forEach(unit -> to.add(Recipient.principal(unit)));
            }
            case OVERDUE, ORDER -> {
                answering().forEach(unit -> to.add(Recipient.unit(unit)));
                answering().forEach(unit -> to.add(Recipient.principal(unit)));
                if (leader != null) {
                    to.add(Recipient.leader(leader));
                }
            }
            case INSTRUCTION -> {
                to.add(Recipient.unit(lead));
                to.add(Recipient.principal(lead));
            }
        }
        return List.copyOf(to);
    }
}
