package org.zhuoluo.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days, instants and numbers as the reader writes them: {@code 2020年10月12日}, {@code 81.2%}. For templates: {@code @words}. */
@Component("words")
class Words {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String NOTHING = "—";

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day(day, LocaleContextHolder.getLocale());
    }

    static String day(LocalDate day, Locale reader) {
        return day.format(reader.getLanguage().equals("en") ? ENGLISH_DAY : CHINESE_DAY);
    }

    /** A day that an entry of the ledger states, where days are written {@code 2020-10-12}. */
    public String written(@Nullable String day) {
        return day(day == null ? null : LocalDate.parse(day));
    }

    public String instant(@Nullable Instant instant) {
        if (instant == null) {
            return NOTHING;
        }
        var local = instant.atZone(clock.getZone());
        return day(local.toLocalDate()) + " " + local.format(TIME);
    }

    /** Per cent, with the decimals it has. */
    public String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : value.toPlainString() + "%";
    }

    public String number(@Nullable Number value) {
        return value == null
                ? NOTHING
                : NumberFormat.getNumberInstance(Locale.CHINA).format(value);
    }

    /** A change, with its sign: {@code +2}, {@code −1.4}, {@code 0}. */
    public String signed(Number value) {
        BigDecimal change = new BigDecimal(value.toString());
        return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "")
                + change.abs().toPlainString();
    }
}
