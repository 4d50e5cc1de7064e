package org.zhuoluo.report;

import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.closing.Acceptance;
import org.zhuoluo.closing.Closing;
import org.zhuoluo.closing.Trail;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.rectification.Attempt;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.TaskSheet;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;

/**
 * Puts the last application for closing a task on paper (销号申请表): the task, what is said to the eight points of acceptance
 * (facts.md W12), the pledge, and who decided what in each attempt.
 */
final class ApplicationPaper {

    private final TaskSheet sheet;
    private final Course course;
    private final Closing closing;
    private final PaperWords said;

    private ApplicationPaper(TaskSheet sheet, Course course, Closing closing, PaperWords said) {
        this.sheet = sheet;
        this.course = course;
        this.closing = closing;
        this.said = said;
    }

    static Paper of(TaskSheet sheet, Course course, Closing closing, PaperWords said) {
        return new ApplicationPaper(sheet, course, closing, said).paper();
    }

    private Paper paper() {
        Attempt last = course.attempts().get(course.attempts().size() - 1);
        Chapters chapters =
                new Chapters().add("任务", List.of(form(task()))).add("销号申请", List.of(form(application(last))));
        closing.trail(sheet, course)
                .chapters()
                .forEach(one -> chapters.add("办理经过（第" + one.number() + "次申请）", trail(one)));
        return Paper.plain(
                Sheet.UPRIGHT,
                List.of("整改任务销号申请表", "（任务" + Spoken.number(sheet.task().number()) + "）"),
                chapters.all());
    }

    private static Block form(List<List<String>> rows) {
        return new Block.Table(List.of(centred("事项", 22), words("内容", 78)), rows);
    }

    private List<List<String>> task() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "反馈问题",
                Spoken.number(sheet.problem().number()) + " " + sheet.problem().words()));
        rows.add(row(
                "整改任务",
                Spoken.number(sheet.task().number()) + " " + sheet.task().words()));
        rows.add(row("整改目标", Objects.requireNonNullElse(sheet.task().goal(), "")));
        rows.add(row("牵头单位", sheet.lead().name()));
        rows.add(row(
                "责任单位",
                Spoken.list(sheet.units(PartKind.RESPONSIBLE).stream()
                        .map(Unit::name)
                        .toList())));
        rows.add(row("整改时限", sheet.task().deadline().phrase()));
        rows.add(row(
                "整改措施",
                sheet.measures().stream()
                        .map(one -> said.measure(
                                one.measure().number(), one.measure().words(), one.done(), one.waived()))
                        .collect(Collectors.joining("\n"))));
        return rows;
    }

    private List<List<String>> application(Attempt attempt) {
        Entry application = attempt.application();
        Closing.Signer signer = closing.signer(application);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("申请单位", Objects.requireNonNullElse(signer.unit(), "")));
        rows.add(row("申请日期", Spoken.day(application.happenedOn())));
        rows.add(row("完成情况", application.words()));
        for (Acceptance.Answer answer : closing.acceptance(application).answers()) {
            rows.add(row(said.say("ask." + answer.point().said()), answer(answer)));
        }
        rows.add(row("申请材料", files(application)));
        attempt.entry(Kind.SELF_REPORTED)
                .filter(entry -> entry.pledge() != null)
                .ifPresent(entry -> rows.add(row("真实性承诺", entry.words() + "\n" + signed(entry))));
        return rows;
    }

    private String answer(Acceptance.Answer answer) {
        List<String> parts = new ArrayList<>();
        if (!answer.words().isEmpty()) {
            parts.add(answer.words());
        }
        if (answer.isWaived()) {
            parts.add(said.say("point.waived", answer.waivedBecause()));
        }
        Evidence proof = closing.proof(course, answer);
        if (answer.isAttached()) {
            parts.add(said.say("proof.ATTACHED"));
        } else if (proof != null) {
            parts.add(proof.name());
        }
        return String.join("\n", parts);
    }

    private List<Block> trail(Trail.Chapter attempt) {
        List<List<String>> rows = new ArrayList<>();
        attempt.entries().forEach(entry -> rows.add(step(entry)));
        attempt.after().forEach(entry -> rows.add(step(entry)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                List.of(centred("环节", 14), words("单位及人员", 22), centred("日期", 22), words("意见", 42)), rows));
        if (attempt.awaits() != null) {
            blocks.add(Block.text(said.say("trail.awaits." + attempt.awaits(), attempt.whom()) + "。"));
        }
        return blocks;
    }

    private List<String> step(Entry entry) {
        List<String> opinion = new ArrayList<>(List.of(entry.words()));
        String meeting = closing.meeting(entry);
        if (meeting != null) {
            opinion.add(said.say("trail.meeting", meeting));
        }
        fact(entry, "step").ifPresent(step -> opinion.add(said.say("trail.returned-at", said.say("step." + step))));
        fact(entry, "measures").ifPresent(measures -> opinion.add(said.say("trail.measures", measures)));
        fact(entry, "closingNumber").ifPresent(opinion::add);
        return row(
                said.say("kind", entry.kind()),
                signed(entry),
                Spoken.day(entry.happenedOn()),
                String.join("\n", opinion));
    }

    private static Optional<String> fact(Entry entry, String name) {
        return Optional.ofNullable(entry.facts().get(name));
    }

    private String signed(Entry entry) {
        Closing.Signer signer = closing.signer(entry);
        return text(signer.unit()) + "\n" + text(signer.name())
                + (signer.absent() == null ? "" : said.say("trail.for-absent", signer.absent()));
    }

    private static String files(Entry entry) {
        return entry.evidence().stream().map(Evidence::name).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
