package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.phrase.Doubt;
import org.zhuoluo.phrase.Frame;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.shared.Invalid;

/** How a doubt about a phrase of time is told, and what is to be written instead: the keys {@code time.DOUBT} of the bundles. */
public final class TimeDoubt {

    private TimeDoubt() {}

    /** What is wrong with the field of a form. */
    public static Invalid.Violation about(String field, Reading read, Frame frame) {
        return new Invalid.Violation(field, key(read), arguments(read, frame));
    }

    /** The key of the words. */
    public static String key(Reading read) {
        Doubt doubt = Objects.requireNonNull(read.doubt());
        boolean proposes =
                read.proposal() != null || doubt != Doubt.OTHERWISE && doubt != Doubt.VAGUE && doubt != Doubt.NO_YEAR;
        return "time." + doubt + (proposes ? "" : ".open");
    }

    /** Their arguments: the phrase, the day proposed, the first and the last day of the round. */
    public static List<Object> arguments(Reading read, Frame frame) {
        return List.of(read.words(), day(read.proposal()), day(frame.from()), day(frame.to()));
    }

    /** As it is written in Chinese papers, whatever the language of the page: it is meant to be typed. */
    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
