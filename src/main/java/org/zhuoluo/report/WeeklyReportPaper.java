package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.WeeklyReport.Head;
import org.zhuoluo.report.WeeklyReport.Overdue;
import org.zhuoluo.report.WeeklyReport.UnitProgress;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.shared.Numerals;

/**
 * Puts the weekly report into sentences and tables. Page and Word file draw the same paper, so neither says what the other
 * does not. Every figure comes from the report; the office's paragraphs stand under the sentences of their section.
 */
final class WeeklyReportPaper {

    static final String NAME = "整改一周报告";

    private static final String MARK = "内部资料　注意保管";

    private WeeklyReportPaper() {}

    /** {@code digest} is that of the report as a JSON file: printed, so that paper and file can be held against each other. */
    static Paper of(WeeklyReport report, String digest) {
        return Paper.bulletin(
                masthead(report.head()),
                List.of(
                        report.head().roundName() + "进展情况",
                        "（" + Spoken.day(report.head().from()) + "至"
                                + Spoken.day(report.head().to()) + "）"),
                chapters(report),
                annexes(report),
                imprint(report, digest));
    }

    private static Paper.Masthead masthead(Head head) {
        return new Paper.Masthead(
                MARK,
                NAME,
                head.issue() == null ? "（草稿）" : "（第" + head.issue() + "期）",
                head.office(),
                Spoken.day(dated(head)));
    }

    private static LocalDate dated(Head head) {
        return head.issuedOn() == null ? head.asOf() : head.issuedOn();
    }

    private static List<Paper.Chapter> chapters(WeeklyReport report) {
        List<Paper.Chapter> chapters = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Block> blocks = new ArrayList<>(
                    switch (section) {
                        case PROGRESS -> ProgressChapter.of(report);
                        case WORK -> WorkChapter.of(report.work());
                        case CLOSINGS -> ClosingsChapter.of(report.closings());
                        case TROUBLES -> TroublesChapter.of(report);
                        case PROSPECT -> ProspectChapter.of(report);
                    });
            blocks.addAll(commentary(blocks, report.paragraphs(section)));
            chapters.add(new Paper.Chapter(section.name(), section.title(), List.copyOf(blocks)));
        }
        return chapters;
    }

    /** The office's own paragraphs; where the section has headings, under one of their own. */
    private static List<Block> commentary(List<Block> above, List<String> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        long headings = above.stream()
                .filter(block -> block instanceof Block.Line line && line.level() == Block.Level.SECOND)
                .count();
        if (headings > 0 && !paragraphs.isEmpty()) {
            blocks.add(Block.second("（" + Numerals.chinese((int) headings + 1) + "）需要说明的情况"));
        }
        paragraphs.forEach(paragraph -> blocks.add(Block.text(paragraph)));
        return blocks;
    }

    private static List<Paper.Annex> annexes(WeeklyReport report) {
        List<Paper.Annex> annexes = new ArrayList<>();
        if (!report.troubles().overdue().isEmpty()) {
            annexes.add(
                    new Paper.Annex("逾期任务清单", List.of(overdue(report.troubles().overdue()))));
        }
        annexes.add(new Paper.Annex("各牵头单位整改进度表", List.of(units(report))));
        return annexes;
    }

    private static Block overdue(List<Overdue> tasks) {
        List<List<String>> rows = new ArrayList<>();
        for (Overdue task : tasks) {
            rows.add(row(
                    rows.size() + 1,
                    Spoken.number(task.task()),
                    task.words(),
                    task.leadUnit(),
                    Spoken.list(task.responsible()),
                    task.person() == null ? "" : task.person(),
                    task.deadlinePhrase(),
                    task.days()));
        }
        return new Block.Table(
                List.of(
                        centred("序号", 7),
                        centred("编号", 8),
                        words("整改任务", 26),
                        words("牵头单位", 13),
                        words("责任单位", 15),
                        words("责任人", 12),
                        words("整改时限", 12),
                        centred("逾期天数", 7)),
                rows);
    }

    private static Block units(WeeklyReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (UnitProgress unit : report.units()) {
            rows.add(row(
                    rows.size() + 1,
                    unit.unit(),
                    unit.tasks(),
                    unit.selfReported(),
                    unit.verified(),
                    unit.closed(),
                    Spoken.percent(unit.rate()),
                    unit.overdue(),
                    unit.entries()));
        }
        rows.add(total(report));
        return new Block.Table(
                List.of(
                        centred("序号", 7),
                        words("牵头单位", 22),
                        centred("任务数", 10),
                        centred("自报完成", 12),
                        centred("复核通过", 12),
                        centred("已销号", 10),
                        centred("完成率", 11),
                        centred("逾期", 8),
                        centred("本周填报", 12)),
                rows);
    }

    /** The sums of the parts stand beside the whole; that they agree is tested. */
    private static List<String> total(WeeklyReport report) {
        WeeklyReport.Count tasks = report.progress().tasks().now();
        return row(
                "",
                "合计",
                tasks.total() - tasks.withdrawn(),
                tasks.selfReported(),
                tasks.verified(),
                tasks.closed(),
                Spoken.percent(tasks.rate()),
                report.units().stream().mapToInt(UnitProgress::overdue).sum(),
                report.units().stream().mapToInt(UnitProgress::entries).sum());
    }

    private static Paper.Imprint imprint(WeeklyReport report, String digest) {
        Head head = report.head();
        List<String> notes = new ArrayList<>();
        notes.add("数据截至" + Spoken.day(head.asOf()) + "，台账位置" + report.footing().logPosition() + "。");
        if (head.demonstration()) {
            notes.add("演示数据：文字系编写，不对应真实的单位、人员和事项。");
        }
        return new Paper.Imprint(
                notes,
                List.of("台账末端摘要 SHA-256 " + report.footing().ledgerHead(), "报告数据摘要 SHA-256 " + digest),
                head.office(),
                report.isIssued() ? Spoken.day(dated(head)) + "印发" : "草稿，未印发");
    }
}
