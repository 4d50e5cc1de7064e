package org.zhuoluo.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuoluo.overview.Count;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.MeasureRow;
import org.zhuoluo.overview.Roadmap;
import org.zhuoluo.overview.Roadmap.Trouble;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.report.PublicNotice.LeftOut;
import org.zhuoluo.report.PublicNotice.Starred;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;
import org.zhuoluo.shared.Numerals;
import org.zhuoluo.shared.PersonalNumbers;

/**
 * Writes the public notice: the counts of the round, then problem by problem in the order of the feedback who is responsible,
 * until when, how it stands and what was done. Persons are not named; a problem marked as not to be published is not told.
 */
final class PublicNoticePaper {

    private final Roadmap roadmap;
    private final Map<String, List<MeasureRow>> measures;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Starred> starred = new ArrayList<>();

    private PublicNoticePaper(Roadmap roadmap, List<MeasureRow> measures) {
        this.roadmap = roadmap;
        this.measures = measures.stream().collect(Collectors.groupingBy(MeasureRow::task));
    }

    /** The draft; {@code contact} says how the public may answer, and may be empty. */
    static PublicNotice of(
            Round round, Figures figures, Roadmap roadmap, List<MeasureRow> measures, String office, String contact) {
        PublicNoticePaper writing = new PublicNoticePaper(roadmap, measures);
        Paper paper = writing.paper(round, figures, office, contact);
        return new PublicNotice(round, figures.asOf(), figures, paper, writing.leftOut, writing.starred);
    }

    private Paper paper(Round round, Figures figures, String office, String contact) {
        List<Paper.Chapter> chapters = new ArrayList<>();
        chapters.add(Paper.Chapter.plain(List.of(Block.text(counts(figures)))));
        for (Roadmap.Aspect aspect : roadmap.aspects()) {
            List<Block> blocks = aspect(aspect);
            if (!blocks.isEmpty()) {
                String title = aspect.title() == null ? "其他方面" : Spoken.aspect(aspect.title());
                chapters.add(new Paper.Chapter("aspect", Numerals.chinese(chapters.size()) + "、" + title, blocks));
            }
        }
        chapters.add(Paper.Chapter.plain(
                List.of(Block.text("欢迎广大干部群众对整改落实情况进行监督。" + (contact.isEmpty() ? "" : Spoken.sentence(contact))))));
        return new Paper(
                Sheet.UPRIGHT,
                null,
                List.of("关于" + round.name() + "进展情况的通报", "（送审稿）"),
                chapters,
                List.of(),
                new Paper.Signature(office, Spoken.day(figures.asOf())),
                null);
    }

    private static String counts(Figures figures) {
        Count problems = figures.problems();
        return "截至" + Spoken.day(figures.asOf()) + "，反馈的" + figures.aspects() + "个方面、" + figures.items() + "项、"
                + problems.countable() + "个具体问题，已完成整改" + problems.closed() + "个，基本完成"
                + (problems.selfReported() - problems.closed()) + "个，正在推进"
                + (problems.countable() - problems.selfReported()) + "个，整改完成率" + Spoken.percent(problems.rate())
                + "；制定完善制度" + figures.mechanisms() + "项。";
    }

    private List<Block> aspect(Roadmap.Aspect aspect) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Roadmap.Item item : aspect.items()) {
            List<Block> told = new ArrayList<>();
            for (Trouble problem : item.problems()) {
                if (problem.node().nature() != Nature.PROBLEM) {
                    continue;
                }
                if (problem.node().sensitive()) {
                    leftOut.add(
                            new LeftOut(problem.node().number(), problem.node().words()));
                } else {
                    told.add(problem(told.size() + 1, problem));
                }
            }
            if (!told.isEmpty()) {
                String title = item.title() == null ? "其他问题的整改" : "关于“" + quoted(item.title()) + "”问题的整改";
                blocks.add(Block.second("（" + Numerals.chinese(++at) + "）" + title));
                blocks.addAll(told);
            }
        }
        return blocks;
    }

    private Block problem(int at, Trouble problem) {
        List<TaskRow> tasks = problem.tasks().stream().map(row -> row.task()).toList();
        Set<String> lead = new LinkedHashSet<>();
        Set<String> responsible = new LinkedHashSet<>();
        tasks.forEach(task -> {
            lead.add(task.leadUnit());
            responsible.addAll(task.responsible());
        });
        responsible.removeAll(lead);
        StringBuilder told =
                new StringBuilder(at + ".关于“" + stripped(problem.node().words()) + "”问题。");
        if (!lead.isEmpty()) {
            told.append("牵头单位：").append(Spoken.list(List.copyOf(lead))).append("。");
        }
        if (!responsible.isEmpty()) {
            told.append("责任单位：").append(Spoken.list(List.copyOf(responsible))).append("。");
        }
        told.append(until(tasks)).append("整改情况：").append(standing(problem)).append(done(tasks));
        return Block.text(starred(problem.node().number(), told.toString()));
    }

    /** The last of the deadlines; going on, where one of them has no day. */
    private static String until(List<TaskRow> tasks) {
        if (tasks.isEmpty()) {
            return "";
        }
        return tasks.stream()
                .filter(task -> task.deadline() == null)
                .findFirst()
                .map(task -> "整改时限：" + Spoken.sentence(task.deadlinePhrase()))
                .orElseGet(() -> "整改时限："
                        + Spoken.day(tasks.stream()
                                .map(PublicNoticePaper::day)
                                .max(LocalDate::compareTo)
                                .orElseThrow()) + "前。");
    }

    private static LocalDate day(TaskRow task) {
        return Objects.requireNonNull(task.deadline());
    }

    private static String standing(Trouble problem) {
        return switch (problem.node().standing()) {
            case CLOSED -> "已完成整改。";
            case SELF_REPORTED, REVIEWED, VERIFIED -> "基本完成。";
            case WITHDRAWN -> "已按程序撤销。";
            case UNCLAIMED, NOT_STARTED, UNDER_WAY -> "正在推进。";
        };
    }

    private String done(List<TaskRow> tasks) {
        List<String> done = tasks.stream()
                .flatMap(task -> measures.getOrDefault(task.number(), List.of()).stream())
                .filter(MeasureRow::done)
                .map(MeasureRow::words)
                .toList();
        StringBuilder told = new StringBuilder();
        for (int at = 0; at < done.size(); at++) {
            told.append(done.size() == 1 ? "" : Numerals.chinese(at + 1) + "是").append(Spoken.sentence(done.get(at)));
        }
        return told.toString();
    }

    private String starred(String problem, String text) {
        String masked = PersonalNumbers.masked(text);
        for (PersonalNumbers.Found one : PersonalNumbers.in(text)) {
            starred.add(new Starred(problem, one.kind(), masked.substring(one.from(), one.to())));
        }
        return masked;
    }

    private static String stripped(String words) {
        String sentence = Spoken.sentence(words);
        return quoted(sentence.substring(0, sentence.length() - 1));
    }

    /** As it stands within quotation marks: its own become single ones. */
    private static String quoted(String words) {
        return words.replace('“', '‘').replace('”', '’');
    }
}
