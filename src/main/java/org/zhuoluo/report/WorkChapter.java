package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.WeeklyReport.TaskWork;
import org.zhuoluo.report.WeeklyReport.UnitWork;
import org.zhuoluo.report.WeeklyReport.Work;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.shared.Numerals;

/** 二、本周工作: what was reported, by lead unit, in the words of those who reported it. */
final class WorkChapter {

    private WorkChapter() {}

    static List<Block> of(Work work) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(sum(work)));
        int ordinal = 1;
        for (UnitWork unit : work.units()) {
            blocks.add(Block.second("（" + Numerals.chinese(ordinal++) + "）" + unit.unit()));
            blocks.add(Block.text(sum(unit)));
            int number = 1;
            for (TaskWork task : unit.progress()) {
                blocks.add(Block.text(number++ + ".任务" + Spoken.number(task.task()) + "（" + task.unit() + "，"
                        + Spoken.monthDay(task.day()) + "）：" + Spoken.sentence(task.words())));
            }
        }
        return blocks;
    }

    private static String sum(Work work) {
        String selfCheck = work.selfCheckEntries() == 0 ? "" : "；对照自查清单另有" + work.selfCheckEntries() + "条";
        return work.entries() == 0
                ? "本周没有填报台账" + selfCheck + "。"
                : "本周" + work.reportingUnits() + "个单位填报台账" + work.entries() + "条" + selfCheck + "。按牵头单位分述如下。";
    }

    private static String sum(UnitWork unit) {
        String standstills = unit.standstills() == 0 ? "" : "，其中" + unit.standstills() + "项无新进展";
        return "所牵头任务填报台账" + unit.entries() + "条，涉及任务" + unit.tasks() + "项" + standstills + "。";
    }
}
