package org.zhuoluo.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What letters say. They are official papers: Chinese only, and kept as they were written. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private Wording() {}

    static String reference(LocalDate issuedOn, int number) {
        return "整改函〔%s〕%s号".formatted(issuedOn.getYear(), number);
    }

    static String masthead(Stage stage) {
        return switch (stage) {
            case FIRST, SECOND -> "提醒函";
            case OVERDUE, ORDER -> "督办单";
            case INSTRUCTION -> "领导批示";
        };
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String answerLine(LocalDate answerBy) {
        return "请于%s前回复。".formatted(DAY.format(answerBy));
    }

    static String subject(Stage stage, @Nullable String task, String problem) {
        String about = task == null ? "问题" + problem : "整改任务" + task;
        return switch (stage) {
            case FIRST -> "关于%s临近时限的提醒函".formatted(about);
            case SECOND -> "关于%s临近时限的再次提醒函".formatted(about);
            case OVERDUE -> "关于%s逾期的督办单".formatted(about);
            case ORDER -> "关于%s的督办单".formatted(about);
            case INSTRUCTION -> "关于%s的批示".formatted(about);
        };
    }

    /** What a letter says that the house writes by itself. */
    static String words(Stage stage, String task, String words, LocalDate deadline, int daysLeft, LocalDate answerBy) {
        String stands = "整改任务%s“%s”，整改时限为%s，%s。".formatted(task, words, DAY.format(deadline), left(daysLeft));
        return stage == Stage.OVERDUE
                ? stands + "请立即查明原因，明确整改措施、完成日期和责任人，抓紧整改到位，并于%s前书面回复。".formatted(DAY.format(answerBy))
                : stands + "请抓紧落实整改措施。已整改到位的，应在时限届满前申请销号；确不能按期完成的，由单位主要负责人在时限届满前申请延期。";
    }

    private static String left(int days) {
        return days == 0 ? "今日到期" : days > 0 ? "距到期还有%s天".formatted(days) : "至今已逾期%s天".formatted(-days);
    }
}
