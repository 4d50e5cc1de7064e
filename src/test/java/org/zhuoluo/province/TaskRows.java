package org.zhuoluo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.CopiedRows;

/** The rows of the tasks of a round, with their parts, measures and indicators. */
final class TaskRows {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("yyyy年M月d日前");

    private final int round;
    private final District district;
    private final CopiedRows tasks =
            new CopiedRows("tasks (round_id, number, problem, running, words, goal, mode, lead_unit_id,"
                    + " leader, led_by, person, deadline_phrase, deadline)");
    private final CopiedRows parts = new CopiedRows("task_parts (round_id, task, unit_id, part)");
    private final CopiedRows measures =
            new CopiedRows("measures (round_id, number, task, position, words, due_phrase, due)");
    private final CopiedRows indicators =
            new CopiedRows("indicators (round_id, task, name, measured_in, baseline, target, position)");

    TaskRows(int round, District district) {
        this.round = round;
        this.district = district;
    }

    void add(PlannedTask task) {
        tasks.row(
                round,
                task.number(),
                task.problem(),
                task.running(),
                "整改任务%s：逐项核查，限期纠正，完善制度，向群众公开结果".formatted(task.number()),
                "达到整改目标，抽查达标率100%",
                task.mode(),
                district.unit(task.lead()),
                "分管副区长" + (task.running() % 5 + 1),
                task.running() <= 15 ? "区委书记" : null,
                district.unitName(task.responsible().get(0)) + "分管负责人",
                phrase(task.deadline()),
                task.deadline());
        for (int unit : task.responsible()) {
            parts.row(round, task.number(), district.unit(unit), "RESPONSIBLE");
        }
        parts.row(round, task.number(), district.unit((task.lead() + 1) % 7), "SUPPORTING");
        parts.row(round, task.number(), district.unit(7), "SUPERVISING");
        for (int at = 0; at < task.measures(); at++) {
            measures.row(
                    round,
                    task.measure(at),
                    task.number(),
                    at + 1,
                    "第%d条措施：制定方案，明确责任，逐周推进".formatted(at + 1),
                    phrase(task.deadline()),
                    task.deadline());
        }
        if (task.indicator() != null) {
            indicators.row(round, task.number(), task.indicator(), "件", 0, 1000, 1);
        }
    }

    void write(Connection connection) throws SQLException {
        tasks.write(connection);
        parts.write(connection);
        measures.write(connection);
        indicators.write(connection);
    }

    private static String phrase(@Nullable LocalDate deadline) {
        return deadline == null ? "长期坚持" : SPOKEN.format(deadline);
    }
}
