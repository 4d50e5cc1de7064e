package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhuoluo.closing.Acceptance;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.ProblemSheet;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;

/**
 * Tells on paper what became of one task (整改落实报告): what was found, what was to be done, what was done, with which effect,
 * and who checked it. Everything is read from the ledger; nothing is added.
 */
final class TaskReportPaper {

    private final TaskSheet sheet;
    private final ProblemSheet problem;
    private final Course course;
    private final PaperWords said;

    private TaskReportPaper(TaskSheet sheet, ProblemSheet problem, Course course, PaperWords said) {
        this.sheet = sheet;
        this.problem = problem;
        this.course = course;
        this.said = said;
    }

    static Paper of(
            TaskSheet sheet,
            ProblemSheet problem,
            Course course,
            Acceptance acceptance,
            LocalDate day,
            PaperWords said) {
        return new TaskReportPaper(sheet, problem, course, said).paper(acceptance, day);
    }

    private Paper paper(Acceptance acceptance, LocalDate day) {
        Chapters chapters = new Chapters()
                .add("反馈问题", found())
                .add("整改任务", TaskFacts.of(sheet, said))
                .add("整改措施完成情况", measures())
                .add("整改落实情况", progress())
                .add("整改成效", effect(acceptance))
                .add("办理情况", List.of(Block.text(standing(day))));
        return new Paper(
                Sheet.UPRIGHT,
                null,
                List.of(
                        "整改落实报告",
                        "（任务" + Spoken.number(sheet.task().number()) + "　"
                                + sheet.task().words() + "）"),
                chapters.all(),
                List.of(),
                new Paper.Signature(sheet.lead().name(), Spoken.day(day)),
                null);
    }

    private List<Block> found() {
        ProblemSheet.Place place = problem.place();
        StringBuilder from = new StringBuilder(said.say("list", sheet.problem().list()));
        if (place.aspectTitle() != null) {
            from.append("，").append(Spoken.aspect(place.aspectTitle()));
        }
        if (place.itemTitle() != null) {
            from.append("，").append(place.itemTitle());
        }
        return List.of(Block.text(said.say("nature", sheet.problem().nature())
                + Spoken.number(sheet.problem().number()) + "（" + from + "）："
                + Spoken.sentence(sheet.problem().words())));
    }

    private List<Block> measures() {
        List<List<String>> rows = sheet.measures().stream().map(this::measure).toList();
        return rows.isEmpty() ? List.of() : List.of(MeasureTable.of(rows));
    }

    private List<String> measure(TaskSheet.MeasureState one) {
        Entry waiver = course.waivers().get(one.measure().number());
        String state = said.measure(one.done(), one.waived());
        return MeasureTable.line(
                one.measure().number(),
                one.measure().words(),
                one.measure().duePhrase(),
                one.done() || waiver == null ? state : state + "\n" + waiver.words(),
                one.lastReportOn());
    }

    /** What units reported, day by day; of an entry that was corrected only what corrected it. */
    private List<Block> progress() {
        return course.of(Kind.PROGRESS).stream()
                .filter(entry -> entry.correctedBy() == null)
                .map(entry -> Block.text(Spoken.day(entry.happenedOn()) + "，"
                        + Objects.requireNonNullElse(
                                entry.author().unit(), entry.author().name()) + "："
                        + Spoken.sentence(entry.words())))
                .toList();
    }

    private List<Block> effect(Acceptance acceptance) {
        List<Block> blocks = new ArrayList<>();
        if (!sheet.indicators().isEmpty()) {
            blocks.add(indicators());
        }
        for (Acceptance.Answer answer : acceptance.answers()) {
            if (!answer.words().isEmpty()) {
                blocks.add(
                        Block.text(said.say("ask." + answer.point().said()) + "：" + Spoken.sentence(answer.words())));
            }
        }
        return blocks;
    }

    private Block indicators() {
        return new Block.Table(
                List.of(words("指标", 40), centred("目标", 15), centred("实际", 15), centred("完成率", 13), centred("日期", 24)),
                sheet.indicators().stream()
                        .map(one -> row(
                                one.indicator().name() + "（" + one.indicator().measuredIn() + "）",
                                one.indicator().target().toPlainString(),
                                one.actual() == null ? "" : one.actual().toPlainString(),
                                one.rate() == null ? "" : Spoken.percent(one.rate()),
                                one.readOn() == null ? "" : Spoken.day(one.readOn())))
                        .collect(Collectors.toList()));
    }

    private String standing(LocalDate day) {
        TaskSheet.State state = sheet.state();
        StringBuilder told =
                new StringBuilder("截至" + Spoken.day(day) + "，该任务" + said.say("standing", state.standing()));
        if (state.standing().isOpen() && state.overdue()) {
            told.append("，逾期").append(state.daysOver()).append("天");
        }
        if (sheet.closingNumber() != null && !state.standing().isOpen() && state.closedOn() != null) {
            told.append("，销号日期")
                    .append(Spoken.day(state.closedOn()))
                    .append("，销号编号")
                    .append(sheet.closingNumber());
        }
        return told.append("；申请销号")
                .append(course.attempts().size())
                .append("次，退回")
                .append(course.returns())
                .append("次。")
                .toString();
    }
}
