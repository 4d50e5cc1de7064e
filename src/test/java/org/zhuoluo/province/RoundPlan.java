package org.zhuoluo.province;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.CopiedRows;

/** What one district's round must put right: problems, tasks, measures, of the shape of the demo round, drawn by chance from a seed. */
final class RoundPlan {

    static final LocalDate STARTS_ON = LocalDate.of(2020, 4, 13);
    /** The day on which the demo's calendar opens: lives are told up to its evening. */
    static final LocalDate TODAY = LocalDate.of(2020, 10, 12);

    private static final List<String> LISTS =
            List.of("FEEDBACK", "FEEDBACK", "FEEDBACK", "DURING_INSPECTION", "SELF_CHECK");

    private final int round;
    private final District district;
    private final Shape shape;
    private final List<PlannedTask> tasks = new ArrayList<>();

    RoundPlan(int round, District district, Shape shape, Random chance) {
        this.round = round;
        this.district = district;
        this.shape = shape;
        List<Fate> fates = Fate.of(shape.tasks(), chance);
        for (int at = 0; at < shape.tasks(); at++) {
            tasks.add(task(at, fates.get(at), chance));
        }
    }

    int round() {
        return round;
    }

    List<PlannedTask> tasks() {
        return tasks;
    }

    private PlannedTask task(int at, Fate fate, Random chance) {
        List<Integer> responsible = new ArrayList<>();
        for (int n = chance.nextInt(3); n >= 0; n--) {
            int unit = District.LEADING.size() + chance.nextInt(shape.units());
            if (!responsible.contains(unit)) {
                responsible.add(unit);
            }
        }
        return new PlannedTask(
                (at % shape.problems() + 1) + "." + (at / shape.problems() + 1),
                at + 1,
                fate,
                chance.nextInt(District.LEADING.size()),
                responsible,
                shape.measures() / shape.tasks() + (at < shape.measures() % shape.tasks() ? 1 : 0),
                deadline(fate, chance),
                at % 18 == 4 ? "办结事项" : null);
    }

    /** Most of what is closed was closed in time; of what is open, some is overdue, some due soon, some goes on without a day. */
    private static @Nullable LocalDate deadline(Fate fate, Random chance) {
        if (chance.nextInt(14) == 0) {
            return null;
        }
        return fate.isClosed()
                ? STARTS_ON.plusDays(90 + chance.nextInt(120))
                : TODAY.minusDays(20).plusDays(chance.nextInt(140));
    }

    void write(Connection connection) throws SQLException {
        new CopiedRows("rounds (id, region_id, name, inspected_by, starts_on, concentrated_until, demonstration)")
                .row(round, district.region(), "巡视反馈意见整改", "省委巡视组", STARTS_ON, TODAY.minusDays(1), true)
                .write(connection);
        outline(connection);
        problems(connection);
        works(connection);
        new RegisterRows(round).write(connection);
    }

    private void outline(Connection connection) throws SQLException {
        CopiedRows aspects = new CopiedRows("aspects (round_id, number, title)");
        CopiedRows items = new CopiedRows("items (round_id, number, aspect, title)");
        CopiedRows labels = new CopiedRows("labels (round_id, kind, name, position)");
        for (int aspect = 1; aspect <= 4; aspect++) {
            aspects.row(round, aspect, "第" + aspect + "方面");
        }
        for (int item = 1; item <= 31; item++) {
            items.row(round, item, (item - 1) % 4 + 1, "第" + item + "项");
        }
        for (int label = 0; label < 10; label++) {
            labels.row(round, label < 4 ? "WORKSTREAM" : label < 8 ? "CAMPAIGN" : "STUDY", label(label), label + 1);
        }
        aspects.write(connection);
        items.write(connection);
        labels.write(connection);
    }

    private void problems(Connection connection) throws SQLException {
        CopiedRows rows =
                new CopiedRows("problems (round_id, number, position, list, nature, aspect, item, words, key_problem)");
        CopiedRows labels = new CopiedRows("problem_labels (round_id, problem, label)");
        for (int at = 0; at < shape.problems(); at++) {
            int item = at % 31 + 1;
            rows.row(
                    round,
                    at + 1,
                    at + 1,
                    LISTS.get(at % LISTS.size()),
                    at % 6 == 5 ? "RECOMMENDATION" : "PROBLEM",
                    (item - 1) % 4 + 1,
                    item,
                    "%s第%d个问题：制度执行不严，台账不实，抽查%d处有%d处不符。".formatted(district.name(), at + 1, 20 + at, 2 + at % 7),
                    at % 6 == 0);
            labels.row(round, at + 1, label(at % 4));
            if (at % 3 == 0) {
                labels.row(round, at + 1, label(4 + at % 6));
            }
        }
        rows.write(connection);
        labels.write(connection);
    }

    private void works(Connection connection) throws SQLException {
        TaskRows rows = new TaskRows(round, district);
        tasks.forEach(rows::add);
        rows.write(connection);
    }

    private static String label(int at) {
        return "专题" + (at + 1);
    }
}
