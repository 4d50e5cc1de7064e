package org.zhuoluo.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.closing.Acceptance;
import org.zhuoluo.closing.Archive;
import org.zhuoluo.closing.Closing;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Attempt;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.ProblemSheet;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.shared.Refusal;

/**
 * The door to the papers of one task: the report on it (整改落实报告), its application for closing (销号申请表) and the list of what
 * is filed (卷内目录), for everybody who may know of the task.
 */
@Component
@Transactional(readOnly = true)
public class TaskPapers {

    private final Rectification rectification;
    private final Acting acting;
    private final Closing closing;
    private final Archive archive;
    private final Printing printing;
    private final PaperWords said;
    private final Clock clock;

    TaskPapers(
            Rectification rectification,
            Acting acting,
            Closing closing,
            Archive archive,
            Printing printing,
            PaperWords said,
            Clock clock) {
        this.rectification = rectification;
        this.acting = acting;
        this.closing = closing;
        this.archive = archive;
        this.printing = printing;
        this.said = said;
        this.clock = clock;
    }

    public PaperFile report(int round, String task, PaperForm form, Person by) {
        TaskSheet sheet = rectification.task(round, task, by);
        ProblemSheet problem = rectification.problem(round, sheet.problem().number(), by);
        Course course = acting.course(sheet);
        Paper paper = TaskReportPaper.of(sheet, problem, course, acceptance(course), LocalDate.now(clock), said);
        return print(PaperKind.TASK_REPORT, sheet, paper, form);
    }

    /** The last application; refused where nobody has applied for closing yet. */
    public PaperFile application(int round, String task, PaperForm form, Person by) {
        TaskSheet sheet = rectification.task(round, task, by);
        Course course = acting.course(sheet);
        if (course.attempts().isEmpty()) {
            throw new Refusal("refusal.not-applied-for");
        }
        return print(PaperKind.CLOSING_APPLICATION, sheet, ApplicationPaper.of(sheet, course, closing, said), form);
    }

    public PaperFile archive(int round, String task, PaperForm form, Person by) {
        TaskSheet sheet = rectification.task(round, task, by);
        Paper paper = ArchivePaper.of(sheet, archive.papers(acting.course(sheet)), closing, said);
        return print(PaperKind.ARCHIVE_LIST, sheet, paper, form);
    }

    /** What the last application says to the points; nothing where there is none. */
    private Acceptance acceptance(Course course) {
        List<Attempt> attempts = course.attempts();
        return attempts.isEmpty()
                ? new Acceptance(List.of())
                : closing.acceptance(attempts.get(attempts.size() - 1).application());
    }

    private PaperFile print(PaperKind kind, TaskSheet sheet, Paper paper, PaperForm form) {
        return printing.print(
                kind,
                sheet.round(),
                paper,
                LocalDate.now(clock),
                "任务" + sheet.task().number() + "_" + paper.title().get(0),
                form);
    }
}
