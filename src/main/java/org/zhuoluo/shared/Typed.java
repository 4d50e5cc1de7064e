package org.zhuoluo.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and numbers as people type them: full-width digits, 2020年10月9日, 2020.10.9, 1,234. */
public final class Typed {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");

    /** Commas stand between thousands or nowhere: “1,5” may mean two things, so it means none. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    private Typed() {}

    /** The day; none where nothing was typed. */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return null;
        }
        Matcher matcher = DAY.matcher(plain);
        try {
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (DateTimeException e) {
            // told below: a day that no month has
        }
        throw Invalid.field(field, "invalid.day-unreadable", plain);
    }

    /** The day; invalid where nothing was typed. */
    public static LocalDate requiredDay(String field, @Nullable String text) {
        LocalDate day = day(field, text);
        if (day == null) {
            throw Invalid.field(field, "invalid.day-missing");
        }
        return day;
    }

    /** The number; invalid where none can be read. */
    public static BigDecimal number(String field, String text) {
        String plain = plain(text);
        if (NUMBER.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(",", ""));
        }
        throw Invalid.field(field, "invalid.number", text);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Plain.of(text);
    }
}
