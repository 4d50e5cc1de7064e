package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.supervision.Attendee;
import org.zhuoluo.supervision.Decision;
import org.zhuoluo.supervision.Meeting;
import org.zhuoluo.supervision.MeetingSheet;

/** Puts a meeting into sentences and tables: what it was, what it was about, what it decided, who was there. */
final class MinutesPaper {

    private static final String MARK = "内部资料　注意保管";
    private static final String NAME = "会议纪要";

    private MinutesPaper() {}

    static Paper of(MeetingSheet sheet, String office) {
        Meeting meeting = sheet.meeting();
        String day = Spoken.day(meeting.heldOn());
        return Paper.bulletin(
                new Paper.Masthead(MARK, NAME, "（第" + meeting.number() + "号）", office, day),
                List.of(MeetingNames.of(meeting.kind().name()) + NAME, "（" + meeting.subject() + "）"),
                chapters(sheet),
                annexes(sheet),
                new Paper.Imprint(notes(sheet), List.of(), office, day));
    }

    private static List<Paper.Chapter> chapters(MeetingSheet sheet) {
        return new Chapters()
                .add("会议情况", List.of(Block.text(opening(sheet))))
                .add("会议议程", agenda(sheet))
                .add("议定事项", decisions(sheet))
                .add("参会情况", attendance(sheet))
                .add(
                        "补充说明",
                        sheet.notes().stream()
                                .map(note ->
                                        Block.text(Spoken.sentence(note.words()) + "（" + Spoken.day(note.day()) + "）"))
                                .toList())
                .all();
    }

    private static String opening(MeetingSheet sheet) {
        Meeting meeting = sheet.meeting();
        StringBuilder said = new StringBuilder(Spoken.day(meeting.heldOn()));
        if (meeting.place() != null) {
            said.append("，在").append(meeting.place());
        }
        said.append("召开").append(MeetingNames.of(meeting.kind().name()));
        if (meeting.chair() != null) {
            said.append("，").append(meeting.chair()).append("主持");
        }
        said.append("。会议议题：").append(Spoken.sentence(meeting.subject()));
        if (!sheet.attendance().isEmpty()) {
            said.append("应到")
                    .append(sheet.attendance().size())
                    .append("，到会")
                    .append(sheet.attendees(Attendee.State.PRESENT).size())
                    .append("，委托")
                    .append(sheet.attendees(Attendee.State.DEPUTY).size())
                    .append("，缺席")
                    .append(sheet.attendees(Attendee.State.ABSENT).size())
                    .append("。");
        }
        return said.toString();
    }

    private static List<Block> agenda(MeetingSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        sheet.agenda()
                .forEach(item -> blocks.add(Block.text((blocks.size() + 1) + "." + Spoken.sentence(item.words()))));
        return blocks;
    }

    private static List<Block> decisions(MeetingSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        String before = sheet.meeting().decisions();
        if (before != null) {
            blocks.add(Block.text(Spoken.sentence(before)));
        }
        sheet.decisions().forEach(one -> blocks.add(Block.text(one.number() + "." + Spoken.sentence(one.words()))));
        if (blocks.isEmpty()) {
            blocks.add(Block.text("本次会议没有议定事项。"));
        }
        return blocks;
    }

    private static List<Block> attendance(MeetingSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        name(blocks, "出席", sheet.attendees(Attendee.State.PRESENT));
        name(blocks, "委托", sheet.attendees(Attendee.State.DEPUTY));
        name(blocks, "缺席", sheet.attendees(Attendee.State.ABSENT));
        return blocks;
    }

    private static void name(List<Block> blocks, String how, List<Attendee> attendees) {
        if (!attendees.isEmpty()) {
            blocks.add(Block.text(how + "："
                    + Spoken.list(attendees.stream().map(MinutesPaper::named).toList()) + "。"));
        }
    }

    private static String named(Attendee one) {
        return one.deputy() == null ? one.name() : one.name() + "（" + one.deputy() + "代）";
    }

    private static List<Paper.Annex> annexes(MeetingSheet sheet) {
        if (sheet.decisions().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Decision one : sheet.decisions()) {
            rows.add(row(
                    one.number(),
                    one.words(),
                    becomes(one),
                    one.due() == null ? "" : Spoken.day(one.due()),
                    one.isDone() ? "已落实" : "未落实"));
        }
        return List.of(new Paper.Annex(
                "议定事项落实清单",
                List.of(new Block.Table(
                        List.of(
                                centred("序号", 7),
                                words("议定事项", 42),
                                words("落实方式", 25),
                                centred("回复期限", 15),
                                centred("落实情况", 11)),
                        rows))));
    }

    private static String becomes(Decision one) {
        return switch (one.kind()) {
            case TASK ->
                "问题" + Spoken.number(Objects.requireNonNull(one.problem())) + "新建任务"
                        + (one.task() == null ? "" : Spoken.number(one.task()));
            case DEADLINE -> "任务" + Spoken.number(Objects.requireNonNull(one.task())) + "限期回复";
            case INSTRUCTION -> one.unit() + "办理任务" + Spoken.number(Objects.requireNonNull(one.task()));
            case RECORD -> "备案记录";
        };
    }

    private static List<String> notes(MeetingSheet sheet) {
        List<String> notes = new ArrayList<>();
        if (!sheet.attendance().isEmpty()) {
            notes.add("分送："
                    + Spoken.list(
                            sheet.attendance().stream().map(Attendee::name).toList()) + "。");
        }
        if (sheet.round().demonstration()) {
            notes.add("演示数据：文字系编写，不对应真实的单位、人员和事项。");
        }
        return notes;
    }
}
