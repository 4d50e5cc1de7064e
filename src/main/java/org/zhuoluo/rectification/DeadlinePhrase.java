package org.zhuoluo.rectification;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day out of a document's phrase: “2020年12月底前并长期坚持” means 31 December 2020, “2020年9月30日前” that day,
 * “2021-06-30” as it stands, “长期坚持” no day. What names no real day (“20××年12月底前”) cannot be read.
 */
public final class DeadlinePhrase {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年\\s*(?:底|末|内|年底)");
    private static final Pattern GOES_ON = Pattern.compile("(?:立行立改[,、]?)?(?:并)?(?:长期坚持|持续推进|持续整改|长期)");

    private DeadlinePhrase() {}

    /** The deadline a phrase means; empty if it cannot be read. */
    public static Optional<Deadline> read(String phrase) {
        String plain = phrase.strip();
        if (GOES_ON.matcher(halfWidth(plain)).matches()) {
            return Optional.of(new Deadline(plain, null));
        }
        return day(halfWidth(plain)).map(day -> new Deadline(plain, day));
    }

    private static Optional<LocalDate> day(String phrase) {
        try {
            Matcher matcher = DAY.matcher(phrase);
            if (matcher.find()) {
                return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
            }
            matcher = MONTH.matcher(phrase);
            if (matcher.find()) {
                return Optional.of(
                        YearMonth.of(number(matcher, 1), number(matcher, 2)).atEndOfMonth());
            }
            matcher = YEAR.matcher(phrase);
            return matcher.find() ? Optional.of(LocalDate.of(number(matcher, 1), 12, 31)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String halfWidth(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFKC);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
