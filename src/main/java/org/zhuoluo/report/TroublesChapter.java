package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.WeeklyReport.Overdue;
import org.zhuoluo.report.WeeklyReport.Returned;
import org.zhuoluo.report.WeeklyReport.Troubles;
import org.zhuoluo.report.paper.Block;

/** 四、存在问题: what is late, what was sent back, who said nothing. */
final class TroublesChapter {

    private TroublesChapter() {}

    static List<Block> of(WeeklyReport report) {
        Troubles troubles = report.troubles();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.second("（一）逾期任务"));
        blocks.add(Block.text(overdue(troubles.overdue())));
        blocks.add(Block.second("（二）退回任务"));
        blocks.add(Block.text(
                troubles.returned().isEmpty()
                        ? "本周没有退回任务。"
                        : "本周退回任务" + troubles.returned().size() + "项。"));
        int number = 1;
        for (Returned returned : troubles.returned()) {
            blocks.add(Block.text(number++ + ".任务" + Spoken.number(returned.task()) + "（" + returned.leadUnit() + "牵头，"
                    + Spoken.monthDay(returned.day()) + "退回）：" + Spoken.sentence(returned.demand())));
        }
        blocks.add(Block.second("（三）未填报单位"));
        blocks.add(Block.text(notReported(troubles.notReported())));
        return blocks;
    }

    private static String overdue(List<Overdue> overdue) {
        if (overdue.isEmpty()) {
            return "没有逾期任务。";
        }
        List<String> units = overdue.stream().map(Overdue::leadUnit).distinct().toList();
        int longest = overdue.stream().mapToInt(Overdue::days).max().orElse(0);
        return "逾期任务" + overdue.size() + "项，牵头单位为" + Spoken.list(units) + "，最长逾期" + longest + "天，清单见附件1。";
    }

    private static String notReported(List<String> units) {
        return units.isEmpty()
                ? "有未完成任务的单位本周均已填报。"
                : "有未完成任务而本周没有填报的单位" + units.size() + "个：" + Spoken.list(units) + "。";
    }
}
