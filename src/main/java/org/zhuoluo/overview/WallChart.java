package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Milestone;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Stage;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.rectification.Yardstick;

/**
 * The chart on the wall (挂图作战, facts.md W10) as of a day: every task a row, under the leader who answers for it and the
 * unit that leads it, with its time from start to deadline. Screen, paper and timetable only draw it.
 */
public record WallChart(Round round, LocalDate day, List<Row> rows) {

    public WallChart {
        rows = List.copyOf(rows);
    }

    /** A leader (区级领导), who may be unnamed, and the units that lead tasks under this leader. */
    public record Command(@Nullable String leader, List<Group> groups) {

        public int size() {
            return groups.stream().mapToInt(group -> group.rows().size()).sum();
        }
    }

    /** A lead unit under one leader, and the tasks it leads there. */
    public record Group(@Nullable String leader, int unitId, String unit, List<Row> rows) {

        public long closed() {
            return rows.stream()
                    .filter(row -> row.task().standing() == Standing.CLOSED)
                    .count();
        }

        public long overdue() {
            return rows.stream().filter(row -> row.task().overdue()).count();
        }
    }

    /**
     * A task and its time.
     *
     * @param from the day it was claimed; the round's first day until then
     * @param granted the deadlines granted by extensions up to the day, as they came
     * @param done how many of its measures are done
     */
    public record Row(
            TaskRow task, LocalDate from, List<LocalDate> granted, int measures, int done, List<Yardstick> yardsticks) {

        /** The dated stages it was given, not those that merely follow from its deadline. */
        public List<Pin> pins() {
            List<Pin> pins = new ArrayList<>();
            for (Yardstick yardstick : yardsticks) {
                for (Stage stage : yardstick.stages()) {
                    if (!stage.implied()) {
                        pins.add(new Pin(
                                new Milestone(yardstick.state().indicator().name(), stage.due(), stage.planned()),
                                yardstick.state().indicator().measuredIn(),
                                stage.mark()));
                    }
                }
            }
            return pins;
        }

        /** The deadlines before the one in force: the original, then those granted since, the last left out. */
        public List<LocalDate> before() {
            return granted.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.ofNullable(task.original()), granted.subList(0, granted.size() - 1).stream())
                            .toList();
        }

        /** The last day of it that is known: a deadline, a stage, its closing. */
        LocalDate until() {
            return Stream.concat(
                            Stream.of(task.deadline(), task.original(), task.closedOn()),
                            pins().stream().map(pin -> pin.stage().due()))
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(from);
        }
    }

    /** A milestone (节点) and how it stands. */
    public record Pin(Milestone stage, String measuredIn, Stage.Mark mark) {}

    /** The rows under their leaders and units, in the order of the rows. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Row row : rows) {
            TaskRow task = row.task();
            Command command = commands.isEmpty() ? null : commands.get(commands.size() - 1);
            if (command == null || !Objects.equals(command.leader, task.leader())) {
                command = new Command(task.leader(), new ArrayList<>());
                commands.add(command);
            }
            Group group = command.groups.isEmpty() ? null : command.groups.get(command.groups.size() - 1);
            if (group == null || group.unitId != task.leadUnitId()) {
                group = new Group(task.leader(), task.leadUnitId(), task.leadUnit(), new ArrayList<>());
                command.groups.add(group);
            }
            group.rows.add(row);
        }
        return commands;
    }

    /** The last day anything of it is planned for or happened on, the day itself at least. */
    public LocalDate until() {
        return rows.stream()
                .map(Row::until)
                .max(LocalDate::compareTo)
                .filter(day::isBefore)
                .orElse(day);
    }

    private long count(Standing standing) {
        return rows.stream().filter(row -> row.task().standing() == standing).count();
    }

    public long closed() {
        return count(Standing.CLOSED);
    }

    public long overdue() {
        return rows.stream().filter(row -> row.task().overdue()).count();
    }
}
