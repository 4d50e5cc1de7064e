package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.shared.Plain;

/** What is planned for a task, drawn as a form; and what has been said about its measures and indicators already. */
@Component
class Plans {

    private static final String SEPARATOR = "、";

    private final Organisation organisation;
    private final JdbcClient jdbc;

    Plans(Organisation organisation, JdbcClient jdbc) {
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** The plan of a task as it stands now. */
    PlanForm form(Round round, Task task) {
        return form(task, names(round), milestones(round.id()).getOrDefault(task.number(), List.of()));
    }

    /** The names of the region's units by their ids. */
    Map<Integer, String> names(Round round) {
        return organisation.unitsOf(round.regionId()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** The same with unit names and stages at hand. */
    static PlanForm form(Task task, Map<Integer, String> names, List<Milestone> milestones) {
        return new PlanForm(
                String.valueOf(task.version()),
                task.words(),
                text(task.goal()),
                task.mode().name(),
                text(names.get(task.leadUnitId())),
                units(task, PartKind.RESPONSIBLE, names),
                units(task, PartKind.SUPPORTING, names),
                units(task, PartKind.SUPERVISING, names),
                text(task.person()),
                task.deadline().phrase(),
                task.measures().stream()
                        .sorted(java.util.Comparator.comparing(Measure::position))
                        .map(Plans::line)
                        .toList(),
                task.indicators().stream()
                        .sorted(java.util.Comparator.comparing(Indicator::position))
                        .map(one -> line(one, milestones))
                        .toList());
    }

    /** The ids of the region's units by full and by short name, as names are compared. */
    Map<String, Integer> units(Round round) {
        Map<String, Integer> ids = new HashMap<>();
        List<Unit> units = organisation.unitsOf(round.regionId());
        units.forEach(unit -> ids.put(Plain.name(unit.shortName()), unit.id()));
        units.forEach(unit -> ids.put(Plain.name(unit.name()), unit.id()));
        return ids;
    }

    /** The dated stages of a round by task, in order of day. */
    Map<String, List<Milestone>> milestones(int round) {
        Map<String, List<Milestone>> milestones = new HashMap<>();
        jdbc.sql("select task, indicator, due, target from milestones where round_id = ? order by task, indicator, due")
                .param(round)
                .query(row -> {
                    milestones
                            .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(new Milestone(
                                    row.getString(2), row.getObject(3, LocalDate.class), row.getBigDecimal(4)));
                });
        return milestones;
    }

    void forgetMilestones(int round, String task) {
        jdbc.sql("delete from milestones where round_id = ? and task = ?")
                .params(round, task)
                .update();
    }

    void keepMilestones(int round, String task, List<Milestone> milestones) {
        milestones.forEach(stage -> jdbc.sql(
                        "insert into milestones (round_id, task, indicator, due, target) values (?, ?, ?, ?, ?)")
                .params(round, task, stage.indicator(), stage.due(), stage.target())
                .update());
    }

    /** The measures of a task about which something was said since they were planned: they stay. */
    Set<String> reportedOn(int round, String task) {
        return new HashSet<>(
                jdbc.sql("""
                        select distinct subject from ledger_entries
                        where round_id = ? and chain = ? and subject <> chain and kind not in ('CREATED', 'CHANGED')
                        """).params(round, task).query(String.class).list());
    }

    /** The indicators of a task that were read: they keep their names. */
    Set<String> read(int round, String task) {
        return new HashSet<>(
                jdbc.sql("""
                        select distinct v.indicator from ledger_readings v
                        join ledger_entries e on e.round_id = v.round_id and e.entry = v.entry
                        where e.round_id = ? and e.chain = ?
                        """).params(round, task).query(String.class).list());
    }

    /** The place a new measure gets: a number once given is never given again. */
    int nextMeasure(int round, Task task) {
        int planned = task.measures().stream().mapToInt(Measure::position).max().orElse(0);
        int told =
                jdbc.sql("""
                        select coalesce(max(split_part(subject, '.', 3)::integer), 0) from ledger_entries
                        where round_id = ? and chain = ? and subject <> chain
                        """).params(round, task.number()).query(Integer.class).single();
        return Math.max(planned, told) + 1;
    }

    private static PlanForm.MeasureLine line(Measure measure) {
        LocalDate due = measure.due();
        String day = due == null ? "" : due.toString();
        String phrase = measure.duePhrase();
        return new PlanForm.MeasureLine(measure.number(), measure.words(), phrase == null ? day : phrase);
    }

    private static PlanForm.IndicatorLine line(Indicator one, List<Milestone> milestones) {
        List<PlanForm.StageLine> stages = new ArrayList<>();
        milestones.stream()
                .filter(stage -> stage.indicator().equals(one.name()))
                .forEach(stage -> stages.add(new PlanForm.StageLine(
                        stage.due().toString(), stage.target().toPlainString())));
        BigDecimal baseline = one.baseline();
        return new PlanForm.IndicatorLine(
                one.name(),
                one.measuredIn(),
                baseline.toPlainString(),
                one.target().toPlainString(),
                stages);
    }

    private static String units(Task task, PartKind kind, Map<Integer, String> names) {
        return task.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(part -> text(names.get(part.unitId())))
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
