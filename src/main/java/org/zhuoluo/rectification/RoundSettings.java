package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/**
 * How a round reckons: days before and after a deadline at which letters go out (20 / 10 / 0 unless it says otherwise),
 * extensions at most, days of public notice, days to answer, decimals of rates; and when its feedback was received, where that
 * is known. The database keeps the same limits.
 */
public record RoundSettings(
        int yellowDays,
        int secondDays,
        int overdueDays,
        int extensionsAtMost,
        int noticeDays,
        int answerDays,
        int rateDecimals,
        @Nullable LocalDate feedbackOn) {

    private static final String FEEDBACK = "feedbackOn";
    private static final int MOST_DAYS = 180;
    private static final int MOST_EXTENSIONS = 20;
    private static final int MOST_NOTICE_OR_ANSWER = 60;
    private static final int MOST_DECIMALS = 2;

    /** Everything the form asks, by the names of its fields, in their order. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("yellowDays", String.valueOf(yellowDays));
        values.put("secondDays", String.valueOf(secondDays));
        values.put("overdueDays", String.valueOf(overdueDays));
        values.put("extensionsAtMost", String.valueOf(extensionsAtMost));
        values.put("noticeDays", String.valueOf(noticeDays));
        values.put("answerDays", String.valueOf(answerDays));
        values.put("rateDecimals", String.valueOf(rateDecimals));
        values.put(FEEDBACK, feedbackOn == null ? "" : feedbackOn.toString());
        return values;
    }

    /** All values in one line: what a form was filled in over. */
    public String stamp() {
        return String.join("/", values().values());
    }

    /** Invalid where a number is out of its limits, the second letter would come before the first, or the feedback after the end. */
    void check(LocalDate concentratedUntil) {
        List<Invalid.Violation> wrong = new ArrayList<>();
        within(yellowDays, 0, MOST_DAYS, "yellowDays", wrong);
        within(secondDays, 0, MOST_DAYS, "secondDays", wrong);
        within(overdueDays, 0, MOST_DAYS, "overdueDays", wrong);
        within(extensionsAtMost, 0, MOST_EXTENSIONS, "extensionsAtMost", wrong);
        within(noticeDays, 0, MOST_NOTICE_OR_ANSWER, "noticeDays", wrong);
        within(answerDays, 1, MOST_NOTICE_OR_ANSWER, "answerDays", wrong);
        within(rateDecimals, 0, MOST_DECIMALS, "rateDecimals", wrong);
        if (wrong.isEmpty() && secondDays > yellowDays) {
            wrong.add(new Invalid.Violation("secondDays", "invalid.lights-out-of-order", List.of(yellowDays)));
        }
        if (feedbackOn != null && feedbackOn.isAfter(concentratedUntil)) {
            wrong.add(new Invalid.Violation(
                    FEEDBACK, "invalid.feedback-after-the-end", List.of(concentratedUntil.toString())));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** What is said otherwise than before, as the ledger keeps it. */
    String changesFrom(RoundSettings before) {
        Map<String, String> earlier = before.values();
        return values().entrySet().stream()
                .filter(value -> !value.getValue().equals(earlier.get(value.getKey())))
                .map(value -> "%s由%s改为%s"
                        .formatted(name(value.getKey()), told(earlier.get(value.getKey())), told(value.getValue())))
                .collect(Collectors.joining("，", "调整轮次设置：", "。"));
    }

    private static String told(@Nullable String value) {
        return value == null || value.isEmpty() ? "未填写" : value;
    }

    private static String name(String field) {
        return switch (field) {
            case "yellowDays" -> "首次预警提前天数";
            case "secondDays" -> "再次预警提前天数";
            case "overdueDays" -> "逾期督办天数";
            case "extensionsAtMost" -> "延期次数上限";
            case "noticeDays" -> "公示天数";
            case "answerDays" -> "回复天数";
            case FEEDBACK -> "反馈日";
            default -> "比率小数位数";
        };
    }

    private static void within(int value, int least, int most, String field, List<Invalid.Violation> wrong) {
        if (value < least || value > most) {
            wrong.add(new Invalid.Violation(field, "invalid.setting-outside", List.of(least, most)));
        }
    }
}
