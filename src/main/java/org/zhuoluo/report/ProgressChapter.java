package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.WeeklyReport.Count;
import org.zhuoluo.report.WeeklyReport.Course;
import org.zhuoluo.report.WeeklyReport.Progress;
import org.zhuoluo.report.paper.Block;

/** 一、总体进展: how it stands in all, and what the week changed. */
final class ProgressChapter {

    private ProgressChapter() {}

    static List<Block> of(WeeklyReport report) {
        Progress progress = report.progress();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text("截至" + Spoken.day(report.head().asOf()) + "，" + problems(progress)));
        blocks.add(Block.text(tasks(progress)));
        String others = otherLists(progress);
        if (!others.isEmpty()) {
            blocks.add(Block.text(others));
        }
        blocks.add(Block.text(change(progress)));
        return blocks;
    }

    private static String problems(Progress progress) {
        Count problems = progress.problems().now();
        Count recommendations = progress.recommendations().now();
        String words = "巡视反馈的" + problems.total() + "个问题已整改销号" + problems.closed() + "个，完成率"
                + Spoken.percent(problems.rate()) + "；自报完成" + problems.selfReported() + "个，复核通过"
                + problems.verified() + "个（均含已销号）" + withdrawn(problems, "个") + "。";
        if (recommendations.total() == 0) {
            return words;
        }
        return words + recommendations.total() + "条意见建议已落实销号" + recommendations.closed() + "条，落实率"
                + Spoken.percent(recommendations.rate()) + withdrawn(recommendations, "条") + "。";
    }

    private static String withdrawn(Count count, String unit) {
        return count.withdrawn() == 0 ? "" : "，另有" + count.withdrawn() + unit + "撤销、不计入完成率";
    }

    private static String tasks(Progress progress) {
        Count tasks = progress.tasks().now();
        return tasks.total() + "项整改任务已销号" + tasks.closed() + "项，完成率" + Spoken.percent(tasks.rate()) + "；自报完成"
                + tasks.selfReported() + "项，复核通过" + tasks.verified() + "项" + withdrawn(tasks, "项") + "。"
                + progress.measures().total() + "条整改措施已落实" + progress.measures().done() + "条。"
                + (progress.overdue() == 0 ? "没有逾期任务。" : "逾期任务" + progress.overdue() + "项。");
    }

    private static String otherLists(Progress progress) {
        Count during = progress.duringInspection().now();
        Count selfCheck = progress.selfCheck().now();
        List<String> parts = new ArrayList<>();
        if (during.total() > 0) {
            parts.add("边巡边改问题" + during.total() + "个，已整改销号" + during.closed() + "个");
        }
        if (selfCheck.total() > 0) {
            parts.add(
                    progress.selfCheckUnits() + "个单位对照自查问题" + selfCheck.total() + "个，已整改销号" + selfCheck.closed() + "个");
        }
        return parts.isEmpty() ? "" : String.join("；", parts) + "。";
    }

    private static String change(Progress progress) {
        Course problems = progress.problems();
        return "与上周相比，销号问题" + Spoken.change(problems.closedSince(), "个") + "，意见建议"
                + Spoken.change(progress.recommendations().closedSince(), "条") + "，任务"
                + Spoken.change(progress.tasks().closedSince(), "项") + "，落实措施"
                + Spoken.change(progress.measures().done() - progress.measures().doneBefore(), "条")
                + "；问题完成率"
                + Spoken.course(problems.before().rate(), problems.now().rate()) + "。";
    }
}
