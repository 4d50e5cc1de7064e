package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhuoluo.overview.MeasureRow;
import org.zhuoluo.overview.TaskBook;
import org.zhuoluo.overview.TaskBook.Duty;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;
import org.zhuoluo.shared.Numerals;

/** Puts all that one unit owes on paper (任务书, facts.md W10): how it stands, what there is, and each task with its measures. */
final class TaskBookPaper {

    private final TaskBook book;
    private final PaperWords said;

    private TaskBookPaper(TaskBook book, PaperWords said) {
        this.book = book;
        this.said = said;
    }

    static Paper of(TaskBook book, String office, PaperWords said) {
        return new TaskBookPaper(book, said).paper(office);
    }

    private Paper paper(String office) {
        Chapters chapters = new Chapters().add("总体情况", List.of(Block.text(summary())));
        if (!book.duties().isEmpty()) {
            chapters.add("任务目录", List.of(list())).add("任务及措施", tasks());
        }
        chapters.add("签收", List.of(Block.text("本单位已收到本任务书，将按时限落实。"), Block.text("主要负责人（签字）：　　　　　　　年　　月　　日")));
        return new Paper(
                Sheet.UPRIGHT,
                null,
                List.of(
                        "整改任务书",
                        "（" + book.unit().name() + "）",
                        book.chart().round().name()),
                chapters.all(),
                List.of(),
                new Paper.Signature(office, Spoken.day(book.chart().day())),
                null);
    }

    private String summary() {
        long leads = book.duties().stream().filter(Duty::leads).count();
        long closed = book.duties().stream()
                .filter(duty -> duty.row().task().standing() == Standing.CLOSED)
                .count();
        long overdue = book.duties().stream()
                .filter(duty -> duty.row().task().overdue())
                .count();
        return "截至" + Spoken.day(book.chart().day()) + "，" + book.unit().name() + "承担整改任务"
                + book.duties().size() + "项，其中牵头" + leads + "项、参与"
                + (book.duties().size() - leads) + "项；已销号" + closed
                + "项，逾期" + overdue + "项。整改措施" + book.measures() + "条，已完成" + book.measuresDone() + "条。";
    }

    private Block list() {
        List<List<String>> rows = new ArrayList<>();
        for (Duty duty : book.duties()) {
            TaskRow task = duty.row().task();
            rows.add(row(
                    Spoken.number(task.number()),
                    task.words(),
                    parts(duty),
                    Spoken.deadline(task),
                    said.standing(task)));
        }
        return new Block.Table(
                List.of(centred("编号", 9), words("整改任务", 40), centred("职责", 13), words("整改时限", 21), centred("整改状态", 17)),
                rows);
    }

    private List<Block> tasks() {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Duty duty : book.duties()) {
            TaskRow task = duty.row().task();
            blocks.add(Block.second(
                    "（" + Numerals.chinese(++at) + "）" + Spoken.number(task.number()) + " " + task.words()));
            blocks.add(Block.text(duty(duty)));
            if (!duty.measures().isEmpty()) {
                blocks.add(measures(duty.measures()));
            }
        }
        return blocks;
    }

    private String duty(Duty duty) {
        TaskRow task = duty.row().task();
        List<String> facts = new ArrayList<>();
        facts.add("职责：" + parts(duty).replace("\n", "、"));
        facts.add("整改类型：" + said.say("mode", task.mode()));
        facts.add("整改时限：" + Spoken.deadline(task).replace("\n", ""));
        facts.add("区级领导：" + Objects.requireNonNullElse(task.leader(), "未定"));
        facts.add("牵头单位：" + task.leadUnit());
        facts.add("责任单位：" + (task.responsible().isEmpty() ? "无" : Spoken.list(task.responsible())));
        facts.add("责任人：" + Objects.requireNonNullElse(task.person(), "未定"));
        return String.join("；", facts) + "。";
    }

    private Block measures(List<MeasureRow> measures) {
        return MeasureTable.of(measures.stream()
                .map(one -> MeasureTable.line(
                        one.number(),
                        one.words(),
                        one.duePhrase(),
                        said.measure(one.done(), one.waived()),
                        one.lastReportOn()))
                .toList());
    }

    private String parts(Duty duty) {
        List<String> parts = new ArrayList<>();
        if (duty.leads()) {
            parts.add(said.say("part.LEAD"));
        }
        duty.parts().forEach(part -> parts.add(said.say("part", part)));
        return String.join("\n", parts);
    }
}
