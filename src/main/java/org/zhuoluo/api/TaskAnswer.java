package org.zhuoluo.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Dossier;
import org.zhuoluo.rectification.Extension;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.rectification.TaskSheet;

/** A task as programs read it: what is to be done by whom until when, and where it stands today. */
record TaskAnswer(
        String number,
        int running,
        String problem,
        String words,
        @Nullable String goal,
        Mode mode,
        String leadUnit,
        List<String> responsibleUnits,
        List<String> supportingUnits,
        List<String> supervisingUnits,
        @Nullable String leader,
        @Nullable String ledBy,
        @Nullable String person,
        String deadlineWords,
        @Nullable LocalDate deadline,
        Deadlines deadlines,
        Standing standing,
        Light light,
        boolean overdue,
        @Nullable LocalDate lastReportOn,
        @Nullable Closing closing,
        Dossier dossier,
        List<MeasureAnswer> measures,
        List<IndicatorAnswer> indicators) {

    /** The day read from the words of the document, the day in force, and every extension asked for; a continuous task may have no day. */
    record Deadlines(@Nullable LocalDate original, @Nullable LocalDate approved, List<ExtensionAnswer> extensions) {}

    record ExtensionAnswer(
            LocalDate until,
            String reason,
            Extension.State state,
            LocalDate askedOn,
            @Nullable LocalDate decidedOn) {}

    record Closing(@Nullable String number, @Nullable LocalDate day) {}

    record MeasureAnswer(
            String number,
            String words,
            @Nullable String due,
            @Nullable LocalDate dueOn,
            boolean done,
            boolean waived,
            @Nullable LocalDate lastReportOn) {}

    record IndicatorAnswer(
            String name,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal rate,
            @Nullable LocalDate readOn,
            List<MilestoneAnswer> milestones) {}

    record MilestoneAnswer(LocalDate due, BigDecimal target) {}

    static TaskAnswer of(TaskSheet sheet, Course course) {
        var task = sheet.task();
        var state = sheet.state();
        return new TaskAnswer(
                task.number(),
                task.running(),
                task.problem(),
                task.words(),
                task.goal(),
                task.mode(),
                sheet.lead().name(),
                names(sheet, PartKind.RESPONSIBLE),
                names(sheet, PartKind.SUPPORTING),
                names(sheet, PartKind.SUPERVISING),
                task.leader(),
                task.ledBy(),
                task.person(),
                task.deadline().phrase(),
                task.deadline().day(),
                new Deadlines(
                        task.deadline().day(),
                        state.deadline(),
                        course.extensions().stream().map(TaskAnswer::extension).toList()),
                state.standing(),
                state.light(),
                state.overdue(),
                state.lastReportOn(),
                state.closedOn() == null ? null : new Closing(sheet.closingNumber(), state.closedOn()),
                Dossier.of(state.standing(), course),
                sheet.measures().stream().map(TaskAnswer::measure).toList(),
                sheet.indicators().stream().map(TaskAnswer::indicator).toList());
    }

    private static List<String> names(TaskSheet sheet, PartKind kind) {
        return sheet.units(kind).stream().map(Unit::name).toList();
    }

    private static ExtensionAnswer extension(Extension extension) {
        Entry asked = extension.asked();
        Entry decided = extension.decided();
        return new ExtensionAnswer(
                extension.until(),
                asked.words(),
                extension.state(),
                asked.happenedOn(),
                decided == null ? null : decided.happenedOn());
    }

    private static MeasureAnswer measure(TaskSheet.MeasureState state) {
        var measure = state.measure();
        return new MeasureAnswer(
                measure.number(),
                measure.words(),
                measure.duePhrase(),
                measure.due(),
                state.done(),
                state.waived(),
                state.lastReportOn());
    }

    private static IndicatorAnswer indicator(TaskSheet.IndicatorState state) {
        var indicator = state.indicator();
        return new IndicatorAnswer(
                indicator.name(),
                indicator.measuredIn(),
                indicator.baseline(),
                indicator.target(),
                state.actual(),
                state.rate(),
                state.readOn(),
                state.milestones().stream()
                        .map(stage -> new MilestoneAnswer(stage.due(), stage.target()))
                        .toList());
    }
}
