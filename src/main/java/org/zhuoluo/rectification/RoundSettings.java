package org.zhuoluo.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhuoluo.shared.Invalid;

/**
 * How a round reckons: days before and after a deadline at which letters go out (20 / 10 / 0 unless it says otherwise),
 * extensions at most, days of public notice, days to answer, decimals of rates. The database keeps the same limits.
 */
public record RoundSettings(
        int yellowDays,
        int secondDays,
        int overdueDays,
        int extensionsAtMost,
        int noticeDays,
        int answerDays,
        int rateDecimals) {

    private static final int MOST_DAYS = 180;
    private static final int MOST_EXTENSIONS = 20;
    private static final int MOST_NOTICE_OR_ANSWER = 60;
    private static final int MOST_DECIMALS = 2;

    /** Everything the form asks, by the names of its fields, in their order. */
    public Map<String, Integer> values() {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("yellowDays", yellowDays);
        values.put("secondDays", secondDays);
        values.put("overdueDays", overdueDays);
        values.put("extensionsAtMost", extensionsAtMost);
        values.put("noticeDays", noticeDays);
        values.put("answerDays", answerDays);
        values.put("rateDecimals", rateDecimals);
        return values;
    }

    /** All values in one line: what a form was filled in over. */
    public String stamp() {
        return values().values().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    /** Invalid where a number is out of its limits, or the second letter would come before the first. */
    void check() {
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
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** What is said otherwise than before, as the ledger keeps it. */
    String changesFrom(RoundSettings before) {
        Map<String, Integer> earlier = before.values();
        return values().entrySet().stream()
                .filter(value -> !value.getValue().equals(earlier.get(value.getKey())))
                .map(value ->
                        "%s由%s改为%s".formatted(name(value.getKey()), earlier.get(value.getKey()), value.getValue()))
                .collect(Collectors.joining("，", "调整轮次设置：", "。"));
    }

    private static String name(String field) {
        return switch (field) {
            case "yellowDays" -> "首次预警提前天数";
            case "secondDays" -> "再次预警提前天数";
            case "overdueDays" -> "逾期督办天数";
            case "extensionsAtMost" -> "延期次数上限";
            case "noticeDays" -> "公示天数";
            case "answerDays" -> "回复天数";
            default -> "比率小数位数";
        };
    }

    private static void within(int value, int least, int most, String field, List<Invalid.Violation> wrong) {
        if (value < least || value > most) {
            wrong.add(new Invalid.Violation(field, "invalid.setting-outside", List.of(least, most)));
        }
    }
}
