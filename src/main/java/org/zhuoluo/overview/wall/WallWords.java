package org.zhuoluo.overview.wall;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.rectification.Standing;

/** The words of the chart in one language; paper is in Chinese only. */
public record WallWords(MessageSource messages, Locale locale) {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String standing(Standing standing) {
        return say("standing." + standing);
    }

    String day(LocalDate day) {
        return day.format(isEnglish() ? ENGLISH : CHINESE);
    }

    String month(LocalDate day) {
        return isEnglish() ? day.format(MONTH) : day.getMonthValue() + "月";
    }

    String year(LocalDate day) {
        return isEnglish() ? String.valueOf(day.getYear()) : day.getYear() + "年";
    }

    /** The month, with its year where the axis begins and in every January. */
    String head(LocalDate day, TimeAxis axis) {
        if (axis.span() == TimeSpan.MONTHS) {
            return year(day);
        }
        boolean first = day.equals(axis.from()) || day.getMonthValue() == 1;
        return !first ? month(day) : isEnglish() ? month(day) + " " + year(day) : year(day) + month(day);
    }

    /** The deadline in force, or the words of one that has no day. */
    String deadline(TaskRow task) {
        return task.deadline() == null ? say("wall.no-day") : task.deadline().toString();
    }

    String leader(@Nullable String leader) {
        return leader == null ? say("wall.no-leader") : leader;
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }
}
