package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.report.WeeklyReport.Closing;
import org.zhuoluo.report.WeeklyReport.Closings;
import org.zhuoluo.report.paper.Block;

/** 三、销号情况: every number closed in the week. */
final class ClosingsChapter {

    private ClosingsChapter() {}

    static List<Block> of(Closings closings) {
        List<Block> blocks = new ArrayList<>();
        if (closings.closings().isEmpty()) {
            blocks.add(Block.text("本周反馈清单和边巡边改清单没有销号任务。"));
        } else {
            blocks.add(Block.text("本周销号任务" + closings.closings().size() + "项："));
            blocks.add(table(closings.closings()));
        }
        if (!closings.selfCheck().isEmpty()) {
            blocks.add(Block.text("对照自查清单本周销号" + closings.selfCheck().size() + "项，销号编号："
                    + ClosingNumbers.spans(
                            closings.selfCheck().stream().map(Closing::number).toList())
                    + "。"));
        }
        return blocks;
    }

    private static Block table(List<Closing> closings) {
        List<List<String>> rows = new ArrayList<>();
        for (Closing closing : closings) {
            rows.add(row(
                    closing.number(),
                    Spoken.number(closing.task()),
                    closing.words(),
                    closing.leadUnit(),
                    Spoken.monthDay(closing.day())));
        }
        return new Block.Table(
                List.of(
                        words("销号编号", 26),
                        centred("编号", 11),
                        words("整改任务", 34),
                        words("牵头单位", 17),
                        centred("销号日期", 13)),
                rows);
    }
}
