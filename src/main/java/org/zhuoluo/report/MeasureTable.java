package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.report.paper.Block;

/** The measures of a task as papers list them: what, until when, whether it is done, when last reported. */
final class MeasureTable {

    private MeasureTable() {}

    static Block of(List<List<String>> rows) {
        return new Block.Table(
                List.of(
                        centred("编号", 11),
                        words("整改措施", 37),
                        words("完成时限", 18),
                        centred("完成情况", 11),
                        centred("最近填报", 23)),
                rows);
    }

    static List<String> line(
            String number, String words, @Nullable String due, String state, @Nullable LocalDate lastReportOn) {
        return row(
                Spoken.number(number),
                words,
                Objects.requireNonNullElse(due, ""),
                state,
                lastReportOn == null ? "" : Spoken.day(lastReportOn));
    }
}
