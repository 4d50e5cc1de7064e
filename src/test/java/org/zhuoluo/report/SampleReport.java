package org.zhuoluo.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhuoluo.report.WeeklyReport.Closing;
import org.zhuoluo.report.WeeklyReport.Closings;
import org.zhuoluo.report.WeeklyReport.Count;
import org.zhuoluo.report.WeeklyReport.Course;
import org.zhuoluo.report.WeeklyReport.Decision;
import org.zhuoluo.report.WeeklyReport.Due;
import org.zhuoluo.report.WeeklyReport.Footing;
import org.zhuoluo.report.WeeklyReport.Head;
import org.zhuoluo.report.WeeklyReport.Measures;
import org.zhuoluo.report.WeeklyReport.Overdue;
import org.zhuoluo.report.WeeklyReport.Progress;
import org.zhuoluo.report.WeeklyReport.Prospect;
import org.zhuoluo.report.WeeklyReport.Returned;
import org.zhuoluo.report.WeeklyReport.TaskWork;
import org.zhuoluo.report.WeeklyReport.Troubles;
import org.zhuoluo.report.WeeklyReport.UnitProgress;
import org.zhuoluo.report.WeeklyReport.UnitWork;
import org.zhuoluo.report.WeeklyReport.Work;

/** A weekly report with something in every section, long enough for several pages. */
final class SampleReport {

    static final String DIGEST = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    private static final List<String> LEAD_UNITS =
            List.of("区委办", "区政府办", "区委宣传部", "区委组织部", "区纪委监委机关", "区委政法委", "区委统战部", "区委巡察办");
    private static final LocalDate FRIDAY = LocalDate.of(2020, 10, 9);

    private SampleReport() {}

    static WeeklyReport draft() {
        return new WeeklyReport(
                WeeklyReport.FORMAT,
                new Head(
                        1,
                        "省委第二巡视组反馈意见整改",
                        true,
                        "区委整改办",
                        "2020-W41",
                        LocalDate.of(2020, 10, 5),
                        LocalDate.of(2020, 10, 11),
                        LocalDate.of(2020, 10, 11),
                        null,
                        null),
                progress(),
                work(),
                closings(),
                troubles(),
                prospect(),
                units(),
                Map.of(
                        Section.PROGRESS,
                        "本周是国庆假期后第一周，各单位恢复正常调度。\n未完成的13个问题已逐项明确剩余工作和预计完成日期。",
                        Section.TROUBLES,
                        "逾期任务牵头单位已提交书面说明，整改办将于下周逐项现场核对。"),
                new Footing(3711, "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"));
    }

    static WeeklyReport issued() {
        return draft().issued(1, LocalDate.of(2020, 10, 12));
    }

    static Count count(int total, int selfReported, int verified, int closed, String rate) {
        return new Count(total, 0, selfReported, verified, closed, new BigDecimal(rate));
    }

    private static Progress progress() {
        return new Progress(
                new Course(count(69, 60, 58, 56, "81.2"), count(69, 58, 55, 54, "78.3")),
                new Course(count(17, 16, 15, 15, "88.2"), count(17, 16, 15, 15, "88.2")),
                new Course(count(91, 80, 77, 75, "82.4"), count(91, 78, 74, 72, "79.1")),
                new Measures(270, 243, 238),
                new Course(count(14, 14, 14, 13, "92.9"), count(14, 13, 13, 13, "92.9")),
                new Course(count(346, 346, 346, 346, "100.0"), count(346, 340, 331, 323, "93.4")),
                83,
                3);
    }

    private static Work work() {
        List<UnitWork> units = IntStream.range(0, LEAD_UNITS.size())
                .mapToObj(i -> new UnitWork(LEAD_UNITS.get(i), 3 + i, 2, i == 2 ? 1 : 0, works(i)))
                .toList();
        return new Work(52, 19, units, 46);
    }

    private static List<TaskWork> works(int unit) {
        return List.of(
                new TaskWork(
                        (10 + unit) + ".1",
                        "区住房和城乡建设局",
                        FRIDAY,
                        "棚改回迁安置新增12户签订交房手续，累计安置2425户；剩余674户中，望海小区二期主体工程封顶，开始二次结构砌筑，“节日不停工”期间日均在场工人126名。"),
                new TaskWork("J" + (unit + 1) + ".1", "区财政局", FRIDAY.minusDays(1), "召开专题会议研究资金拨付方案，完成第三季度资金使用情况自查"));
    }

    private static Closings closings() {
        return new Closings(
                List.of(
                        new Closing("连整改销〔2020〕74号", "23.1", "全面清理党员干部违规参与经营性活动问题，建立报告登记制度", "区纪委监委机关", FRIDAY),
                        new Closing("连整改销〔2020〕75号", "J9.1", "完善干部上下交流机制", "区委组织部", FRIDAY),
                        new Closing("边巡销〔2020〕13号", "B9.1", "修复东关街破损路面", "区政府办", FRIDAY)),
                IntStream.rangeClosed(321, 343)
                        .mapToObj(n -> new Closing("自查销〔2020〕" + n + "号", "Z" + n + ".1", "自查问题整改", "区统计局", FRIDAY))
                        .toList());
    }

    private static Troubles troubles() {
        LocalDate due = LocalDate.of(2020, 9, 30);
        return new Troubles(
                List.of(
                        new Overdue(
                                "10.1",
                                "完成棚户区改造回迁安置，妥善解决回迁逾期问题",
                                "区政府办",
                                List.of("区住房和城乡建设局", "区自然资源分局"),
                                "区住建局局长",
                                "2020年9月底前",
                                due,
                                11),
                        new Overdue("26.1", "拆除违法建设并恢复原状", "区委政法委", List.of("区综合行政执法局"), null, "2020年9月30日前", due, 11),
                        new Overdue("51.2", "清退超标准占用的办公用房", "区委办", List.of("区委办"), "区委办副主任", "2020年9月底前", due, 11)),
                List.of(new Returned("26.1", "区委政法委", FRIDAY, "现场核查发现拆除后场地未清理，恢复原状的照片与现场不符，限10月20日前整改到位后重新申报。")),
                List.of("区教育局", "区民政局", "区医保局"));
    }

    private static Prospect prospect() {
        return new Prospect(
                IntStream.rangeClosed(1, 14)
                        .mapToObj(i -> new Due(
                                (30 + i) + ".1",
                                "落实第" + i + "项制度性任务，形成可核对的成果清单并报整改办备案",
                                LEAD_UNITS.get(i % 8),
                                List.of("区财政局", "区审计局"),
                                LocalDate.of(2020, 10, 11 + i)))
                        .toList(),
                List.of(new Decision("调度会", FRIDAY, "通报集中整改阶段整改结果，部署第四季度工作", "3项逾期任务牵头单位本周内作书面说明；10月内到期任务提前10日逐项核对。")));
    }

    private static List<UnitProgress> units() {
        int[] tasks = {14, 16, 12, 11, 13, 9, 8, 8};
        int[] closed = {11, 12, 10, 10, 11, 7, 7, 7};
        return IntStream.range(0, 8)
                .mapToObj(i -> new UnitProgress(
                        LEAD_UNITS.get(i),
                        tasks[i],
                        closed[i] + 1 - (i > 4 ? 1 : 0),
                        closed[i],
                        closed[i],
                        new BigDecimal(closed[i] * 100)
                                .divide(new BigDecimal(tasks[i]), 1, java.math.RoundingMode.HALF_UP),
                        i == 0 || i == 1 || i == 5 ? 1 : 0,
                        3 + i))
                .toList();
    }
}
