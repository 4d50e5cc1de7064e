package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.overview.MeasureRow;
import org.zhuoluo.overview.ProblemRow;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;

/**
 * Problem list, responsibility list, task list (问题清单、责任清单、任务清单): three views of one tree (facts.md W1), each as a
 * table on sheets that lie across.
 */
final class ListPaper {

    private final PaperWords said;
    private final Scope of;

    private ListPaper(PaperWords said, Scope of) {
        this.said = said;
        this.of = of;
    }

    /** Whose list it is: the round, the unit where it is one unit's own, the day. */
    record Scope(String round, @Nullable String unit, LocalDate day) {

        String written() {
            return "（" + round + (unit == null ? "" : "　" + unit) + "　截至" + Spoken.day(day) + "）";
        }
    }

    static Paper problems(List<ProblemRow> problems, Scope of, PaperWords said) {
        return new ListPaper(said, of).problems(problems);
    }

    static Paper duties(List<TaskRow> tasks, Scope of, PaperWords said) {
        return new ListPaper(said, of).duties(tasks);
    }

    static Paper tasks(List<TaskRow> tasks, List<MeasureRow> measures, Scope of, PaperWords said) {
        return new ListPaper(said, of).tasks(tasks, measures);
    }

    private Paper problems(List<ProblemRow> problems) {
        List<List<String>> rows = new ArrayList<>();
        for (ProblemRow one : problems) {
            rows.add(row(
                    rows.size() + 1,
                    Spoken.number(one.number()),
                    said.say("list", one.list()) + "\n" + said.say("nature", one.kind()),
                    one.words(),
                    Spoken.list(one.leadUnits()),
                    one.tasks(),
                    said.say("standing", one.standing()) + (one.overdue() ? "\n逾期" : ""),
                    notes(one)));
        }
        return paper(
                "问题清单",
                List.of(
                        centred("序号", 5),
                        centred("编号", 6),
                        centred("清单", 10),
                        words("反馈问题", 38),
                        words("牵头单位", 15),
                        centred("任务数", 6),
                        centred("整改状态", 9),
                        words("备注", 10)),
                rows);
    }

    private Paper duties(List<TaskRow> tasks) {
        List<List<String>> rows = new ArrayList<>();
        for (TaskRow one : tasks) {
            rows.add(row(
                    rows.size() + 1,
                    Spoken.number(one.number()),
                    one.words(),
                    Objects.requireNonNullElse(one.leader(), ""),
                    one.leadUnit(),
                    Spoken.list(one.responsible()),
                    Objects.requireNonNullElse(one.person(), ""),
                    Objects.requireNonNullElse(one.ledBy(), "")));
        }
        return paper(
                "责任清单",
                List.of(
                        centred("序号", 5),
                        centred("编号", 6),
                        words("整改任务", 30),
                        words("区级领导", 12),
                        words("牵头单位", 12),
                        words("责任单位", 16),
                        words("责任人", 11),
                        words("领衔领办", 7)),
                rows);
    }

    private Paper tasks(List<TaskRow> tasks, List<MeasureRow> measures) {
        Map<String, List<MeasureRow>> byTask = measures.stream().collect(Collectors.groupingBy(MeasureRow::task));
        List<List<String>> rows = new ArrayList<>();
        for (TaskRow one : tasks) {
            rows.add(row(
                    rows.size() + 1,
                    Spoken.number(one.number()),
                    one.words(),
                    measures(byTask.getOrDefault(one.number(), List.of())),
                    one.leadUnit(),
                    said.say("mode", one.mode()),
                    Spoken.deadline(one),
                    said.standing(one)));
        }
        return paper(
                "任务清单",
                List.of(
                        centred("序号", 5),
                        centred("编号", 6),
                        words("整改任务", 20),
                        words("整改措施及完成情况", 32),
                        words("牵头单位", 10),
                        centred("整改类型", 9),
                        words("整改时限", 12),
                        centred("整改状态", 9)),
                rows);
    }

    private String measures(List<MeasureRow> measures) {
        return measures.stream()
                .map(one -> said.measure(one.number(), one.words(), one.done(), one.waived()))
                .collect(Collectors.joining("\n"));
    }

    private static String notes(ProblemRow one) {
        List<String> notes = new ArrayList<>(one.labels());
        if (one.keyProblem()) {
            notes.add(0, "重点问题");
        }
        return Spoken.list(notes);
    }

    /** A list with no rows says so instead of drawing an empty table. */
    private Paper paper(String name, List<Block.Column> columns, List<List<String>> rows) {
        Block content = rows.isEmpty() ? Block.text("没有符合条件的事项。") : new Block.Table(columns, rows);
        return Paper.plain(Sheet.ACROSS, List.of(name, of.written()), List.of(Paper.Chapter.plain(List.of(content))));
    }
}
