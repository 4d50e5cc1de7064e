package org.zhuoluo.phrase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A time counted from the feedback: 收到反馈后3个月内, 自反馈之日起两个月内, 半年内. A month later is the same day of that month,
 * or its last.
 *
 * @param count how many; of half a year six months
 * @param said whether it says that it counts from the feedback
 */
record After(int count, Unit unit, boolean said) {

    /** In what it is counted. */
    enum Unit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    private static final Pattern FEEDBACK = Pattern.compile("(?:自|从|在)?(?:收到|接到|接)?(?:中央|省委|市委|区委|县委)?"
            + "(?:巡视|巡察|督察|检查)?组?的?(?:书面|正式)?(?:反馈|通报|交办|移交)的?(?:意见|问题|情况|报告|清单)?"
            + "(?:之日|当日|之后|以后|后)?起?的?,?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,3})(个?工作日|个月|月|天|日|年|周|个?星期)(?:之内|以内|内)");
    private static final Pattern HALF = Pattern.compile("半年(?:之内|以内|内)");
    private static final int HALF_A_YEAR = 6;

    static Optional<After> next(Scan text) {
        int start = text.at();
        boolean said = text.take(FEEDBACK).isPresent();
        if (text.take(HALF).isPresent()) {
            return Optional.of(new After(HALF_A_YEAR, Unit.MONTHS, said));
        }
        Optional<After> after =
                text.take(TIME).map(time -> new After(Integer.parseInt(time.group(1)), unit(time), said));
        if (after.isEmpty()) {
            text.backTo(start);
        }
        return after;
    }

    LocalDate from(LocalDate day) {
        return switch (unit) {
            case DAYS, WORKING_DAYS -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
        };
    }

    private static Unit unit(MatchResult time) {
        return switch (time.group(2)) {
            case "个月", "月" -> Unit.MONTHS;
            case "天", "日" -> Unit.DAYS;
            case "年" -> Unit.YEARS;
            case "周", "星期", "个星期" -> Unit.WEEKS;
            default -> Unit.WORKING_DAYS;
        };
    }
}
