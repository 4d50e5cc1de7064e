package org.zhuoluo.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.report.paper.Block;

/** What was to be done, until when and by whom, a line each. */
final class TaskFacts {

    private TaskFacts() {}

    static List<Block> of(TaskSheet sheet, PaperWords said) {
        List<String> facts = new ArrayList<>();
        facts.add("整改任务：" + sheet.task().words());
        if (sheet.task().goal() != null) {
            facts.add("整改目标：" + sheet.task().goal());
        }
        facts.add("整改类型：" + said.say("mode", sheet.task().mode()));
        facts.add("整改时限：" + deadline(sheet));
        facts.add("区级领导：" + Objects.requireNonNullElse(sheet.task().leader(), "未定"));
        facts.add("牵头单位：" + sheet.lead().name());
        for (PartKind kind : sheet.kinds()) {
            facts.add(said.say("part", kind) + "："
                    + Spoken.list(sheet.units(kind).stream().map(Unit::name).toList()));
        }
        facts.add("责任人：" + Objects.requireNonNullElse(sheet.task().person(), "未定"));
        return facts.stream().map(Spoken::sentence).map(Block::text).toList();
    }

    private static String deadline(TaskSheet sheet) {
        LocalDate original = sheet.task().deadline().day();
        LocalDate now = sheet.state().deadline();
        if (now == null || original == null) {
            return sheet.task().deadline().phrase();
        }
        return Spoken.day(now)
                + (sheet.state().extensions() == 0
                        ? ""
                        : "（原定" + Spoken.day(original) + "，延期" + sheet.state().extensions() + "次）");
    }
}
