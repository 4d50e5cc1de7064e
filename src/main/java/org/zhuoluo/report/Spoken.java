package org.zhuoluo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.zhuoluo.overview.TaskRow;

/** Numbers, days and lists as the paper says them. The paper is Chinese only. */
final class Spoken {

    private Spoken() {}

    static String day(LocalDate day) {
        return day.getYear() + "年" + monthDay(day);
    }

    static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** {@code J3.1} is said 建3.1, {@code B5} 边5, {@code Z346} 自346. */
    static String number(String number) {
        return switch (number.charAt(0)) {
            case 'J' -> "建" + number.substring(1);
            case 'B' -> "边" + number.substring(1);
            case 'Z' -> "自" + number.substring(1);
            default -> number;
        };
    }

    static String percent(BigDecimal rate) {
        return rate.toPlainString() + "%";
    }

    /** 增加2个, 减少1个, 持平. */
    static String change(int difference, String unit) {
        if (difference == 0) {
            return "持平";
        }
        return (difference > 0 ? "增加" : "减少") + Math.abs(difference) + unit;
    }

    /** Where the rate came from and by how much it moved. */
    static String course(BigDecimal before, BigDecimal now) {
        BigDecimal points = now.subtract(before);
        if (points.signum() == 0) {
            return "与上周持平";
        }
        String moved = points.signum() > 0 ? "提高" : "下降";
        return "由上周的" + percent(before) + moved + "到" + percent(now) + "，" + moved
                + points.abs().setScale(now.scale(), RoundingMode.HALF_UP).toPlainString() + "个百分点";
    }

    /** An aspect is called so in a sentence whether its title says it or not: 从严治党方面. */
    static String aspect(String title) {
        return title.endsWith("方面") ? title : title + "方面";
    }

    static String list(List<String> names) {
        return String.join("、", names);
    }

    /** The deadline in force of a task; beside it the original once it was extended, the phrase where there is no day. */
    static String deadline(TaskRow task) {
        if (task.deadline() == null) {
            return task.deadlinePhrase();
        }
        return day(task.deadline())
                + (task.extensions() == 0 || task.original() == null ? "" : "\n（原定" + day(task.original()) + "）");
    }

    /** Without the full stop it may already end in. */
    static String sentence(String words) {
        String stripped = words.strip();
        return stripped.matches("(?s).*[。！？；]$") ? stripped.substring(0, stripped.length() - 1) + "。" : stripped + "。";
    }
}
