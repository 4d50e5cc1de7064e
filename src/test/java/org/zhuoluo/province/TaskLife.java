package org.zhuoluo.province;

import static org.zhuoluo.ledger.Kind.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;

/** What happens to one task from its making to today: the entries its fate owes the ledger, in order of days. */
final class TaskLife {

    private final int round;
    private final District district;
    private final PlannedTask task;
    private final Random chance;
    private final List<Statement.Signed> told = new ArrayList<>();
    private int reports;

    TaskLife(int round, District district, PlannedTask task, long seed) {
        this.round = round;
        this.district = district;
        this.task = task;
        this.chance = new Random(seed);
    }

    /** Tells the life with so many reports of progress, one in fifteen of them that there was none. */
    List<Statement.Signed> tell(int progress) {
        Fate fate = task.fate();
        LocalDate claimed = RoundPlan.STARTS_ON.plusDays(3L + chance.nextInt(10));
        LocalDate applied = applied();
        say(RoundPlan.STARTS_ON, CREATED, district.office(), "整改任务" + task.number());
        for (int at = 0; at < task.measures(); at++) {
            about(task.measure(at), RoundPlan.STARTS_ON, CREATED, district.office(), "制定方案，明确责任，逐周推进", Map.of());
        }
        if (fate != Fate.UNCLAIMED) {
            say(claimed, CLAIMED, principal(), "认领该任务，明确责任人和完成时限。");
        }
        if (fate.isWorkedAt()) {
            if (progress > 10) {
                dossier(claimed.plusDays(5));
            }
            LocalDate last = fate.steps() > 0 ? applied : RoundPlan.TODAY.minusDays(chance.nextInt(25));
            report(claimed.plusDays(1), last, progress);
            turns(claimed.plusDays(40), last);
            closing(applied, fate.steps());
            afterwards(applied.plusDays(15));
        }
        told.sort(Comparator.comparing(one -> one.statement().happenedOn()));
        return told;
    }

    /** The day of the last application: what waits for a step was applied for lately. */
    private LocalDate applied() {
        return task.fate() == Fate.REOPENED || task.fate().isClosed()
                ? RoundPlan.STARTS_ON.plusDays(60L + chance.nextInt(95))
                : RoundPlan.TODAY.minusDays(10L + chance.nextInt(4));
    }

    private void dossier(LocalDate day) {
        for (String slot : List.of("PLAN", "TASK_FORCE", "REPORT", "MECHANISM")) {
            say(day, DOSSIER_FILLED, staff(), "已归入档案，责任和时限明确。", Map.of("slot", slot));
        }
    }

    private void report(LocalDate from, LocalDate to, int progress) {
        long days = Math.max(1, to.toEpochDay() - from.toEpochDay());
        for (int at = 0; at < progress; at++) {
            LocalDate day = from.plusDays(days * at / progress);
            Author author = district.staff(task.reporter(reports));
            int measure = reports++ % (task.measures() + 1);
            if (at % 15 == 14) {
                say(day, NO_PROGRESS, author, "本周集中防汛，此项工作未安排。");
            } else if (measure == task.measures()) {
                reading(day, author, at);
            } else {
                boolean done = at >= progress - task.measures() && task.fate().steps() > 0;
                about(
                        task.measure(measure),
                        day,
                        PROGRESS,
                        author,
                        "召开调度会%d次，核查点位%d处，整改%d处，建立台账并公示。"
                                .formatted(1 + chance.nextInt(4), 10 + chance.nextInt(60), 5 + chance.nextInt(9)),
                        done ? Map.of("result", "DONE") : Map.of());
            }
        }
    }

    private void reading(LocalDate day, Author author, int at) {
        Statement said =
                Statement.of(Subject.of(round, task.number()), PROGRESS, "对照任务书推进，累计办结" + (at + 1) + "件。", day);
        told.add((task.indicator() == null
                        ? said
                        : said.with(List.of(new Reading(task.indicator(), BigDecimal.valueOf(at + 1)))))
                .by(author));
    }

    /** What happens on the way: a return of an earlier application, an extension, a letter, a withdrawal. */
    private void turns(LocalDate middle, LocalDate last) {
        Fate fate = task.fate();
        if (fate.isReturned()) {
            LocalDate first = fate == Fate.RETURNED ? last.minusDays(12) : middle.minusDays(25);
            say(first, APPLIED, staff(), "对照任务书逐项核对，申请销号。");
            say(first, SELF_REPORTED, principal(), "班子集体审议，认为任务已完成。");
            say(
                    first.plusDays(4),
                    RETURNED,
                    lead(),
                    "现场抽查发现两处未按要求整改，请逐处复核后重报。",
                    Map.of("step", "FIRST_REVIEW", "measures", task.measure(0)));
        }
        String until = (task.deadline() == null ? RoundPlan.TODAY : task.deadline())
                .plusDays(30)
                .toString();
        if (fate.isExtended() || fate == Fate.EXTENSION_ASKED) {
            say(middle.minusDays(25), EXTENSION_ASKED, principal(), "涉及多家单位，工作量超出预计，申请延期。", Map.of("until", until));
        }
        if (fate.isExtended()) {
            say(middle.minusDays(22), EXTENSION_GRANTED, district.office(), "经核实确有客观原因，准予延期。", Map.of("until", until));
        }
        if (fate == Fate.UNDER_WAY) {
            say(last, WARNED, district.office(), "请对照剩余措施排定进度。", Map.of("stage", "FIRST"));
        }
        if (fate == Fate.WITHDRAWN) {
            say(last, WITHDRAWN, district.office(), "经核查不属实，报领导小组同意撤销。");
        }
    }

    private void closing(LocalDate day, int steps) {
        if (steps > 0) {
            say(
                    day,
                    APPLIED,
                    staff(),
                    "措施全部办结，附四有四见说明，请审签。",
                    Map.of("point.FACTS", "事项逐件核实", "point.FIGURES", "办结率100%", "point.EFFECT", "达到整改目标"));
        }
        if (steps > 1) {
            say(day.plusDays(1), SELF_REPORTED, principal(), "班子集体审议，认为任务已完成，申请销号。");
        }
        if (steps > 2) {
            say(day.plusDays(3), FIRST_REVIEWED, lead(), "对照整改目标未发现遗漏，同意提请复核。");
        }
        if (steps > 3) {
            say(
                    day.plusDays(6),
                    VERIFIED,
                    district.office(),
                    "采取听、看、查、访方式复核，整改属实。",
                    Map.of("way", "ON_SITE", "inspector1", "督查组组长", "inspector2", "巡察办干部"));
        }
        if (steps > 4) {
            say(
                    day.plusDays(9),
                    CLOSED,
                    district.leader(),
                    "经领导小组会议审定，同意销号。",
                    Map.of("closingNumber", "整改销〔2020〕%d号".formatted(task.running())));
        }
    }

    private void afterwards(LocalDate day) {
        if (task.fate() == Fate.LOOKED_BACK) {
            say(day, LOOKED_BACK, district.office(), "回访核实，成效保持。", Map.of("result", "CONFIRMED"));
        }
        if (task.fate() == Fate.REOPENED) {
            say(day, REOPENED, district.office(), "回头看发现问题反弹，重新整改。", Map.of("measures", task.measure(0)));
            say(day.plusDays(5), PROGRESS, staff(), "已重新制定措施。");
        }
    }

    private Author staff() {
        return district.staff(task.responsible().get(0));
    }

    private Author principal() {
        return district.principal(task.responsible().get(0));
    }

    private Author lead() {
        return district.principal(task.lead());
    }

    private void say(LocalDate day, Kind kind, Author author, String words) {
        say(day, kind, author, words, Map.of());
    }

    private void say(LocalDate day, Kind kind, Author author, String words, Map<String, String> facts) {
        about(task.number(), day, kind, author, words, facts);
    }

    private void about(
            String subject, LocalDate day, Kind kind, Author author, String words, Map<String, String> facts) {
        told.add(Statement.of(Subject.of(round, subject), kind, words, day)
                .stating(facts)
                .by(author));
    }
}
