package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.WeeklyReport.Decision;
import org.zhuoluo.report.WeeklyReport.Due;
import org.zhuoluo.report.paper.Block;

/** 五、下周安排: what falls due in the two weeks ahead, and what the week's meetings decided. */
final class ProspectChapter {

    /** How far the report looks ahead. */
    static final int DAYS_AHEAD = 14;

    private ProspectChapter() {}

    static List<Block> of(WeeklyReport report) {
        List<Due> due = report.prospect().due();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.second("（一）近期到期任务"));
        String until =
                "今后" + DAYS_AHEAD + "天内（" + Spoken.monthDay(report.head().asOf().plusDays(DAYS_AHEAD)) + "前）";
        if (due.isEmpty()) {
            blocks.add(Block.text(until + "没有到期任务。"));
        } else {
            blocks.add(Block.text(until + "到期任务" + due.size() + "项，各牵头单位要提前逐项核对："));
            blocks.add(table(due));
        }
        blocks.add(Block.second("（二）会议议定事项"));
        decisions(report.prospect().decisions(), blocks);
        return blocks;
    }

    private static void decisions(List<Decision> decisions, List<Block> blocks) {
        if (decisions.isEmpty()) {
            blocks.add(Block.text("本周没有会议议定事项。"));
        }
        int number = 1;
        for (Decision decision : decisions) {
            blocks.add(Block.text(number++ + "." + Spoken.monthDay(decision.day()) + decision.meeting() + "（"
                    + decision.subject() + "）：" + Spoken.sentence(decision.decided())));
        }
    }

    private static Block table(List<Due> due) {
        List<List<String>> rows = new ArrayList<>();
        for (Due task : due) {
            rows.add(row(
                    Spoken.number(task.task()),
                    task.words(),
                    task.leadUnit(),
                    Spoken.list(task.responsible()),
                    Spoken.monthDay(task.deadline())));
        }
        return new Block.Table(
                List.of(centred("编号", 9), words("整改任务", 40), words("牵头单位", 17), words("责任单位", 22), centred("到期日", 13)),
                rows);
    }
}
