package org.zhuoluo.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads by when a thing is to be done, as offices write it. The whole phrase is read: what is not known to its last letter is
 * not taken, but the day probably meant is proposed. Who means a day that the words leave open writes it behind them in
 * brackets: 2020年12月初（2020年12月5日）. What is read how: docs/reading.md.
 */
public final class TimePhrase {

    private static final Pattern LABEL = Pattern.compile("^(?:整改|完成|办结)?(?:时限|期限|时间)(?::|为)");
    private static final Pattern PARTS = Pattern.compile("[,;。、!()\\[\\]]+|并(?=于|在|\\d)");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}(?:年\\d{1,2}月\\d{1,2}日?|-\\d{1,2}-\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2}|/\\d{1,2}/\\d{1,2})前?");
    private static final Pattern MEANT = Pattern.compile("(.+)\\((" + DAY + ")\\)");
    private static final Pattern ANY_YEAR = Pattern.compile("(?:19|20)\\d{2}[年./-]?\\d");

    private static final int EARLIEST = 1990;
    private static final int FARTHEST = 20;

    private TimePhrase() {}

    /** What the words mean within a round; in doubt where a day is to be asked for. */
    public static Reading read(String words, Frame frame) {
        String written = words.strip();
        String plain = LABEL.matcher(Spelling.plain(words)).replaceFirst("");
        Matcher meant = MEANT.matcher(plain);
        try {
            if (meant.matches()) {
                Reading loosely = of(written, meant.group(1), frame);
                LocalDate day = last(meant.group(2));
                if (day != null && (loosely.day() == null || loosely.day().equals(day))) {
                    return Reading.certain(written, day, loosely.immediate(), loosely.goesOn());
                }
            }
            return of(written, plain, frame);
        } catch (DateTimeException e) {
            return Reading.certain(written, null, false, false).asking(Doubt.UNREADABLE, null);
        }
    }

    /** The day, where the text is nothing but one: 2020-12-31, 2020年12月31日前. */
    public static Optional<LocalDate> day(String text) {
        String plain = Spelling.plain(text);
        try {
            return DAY.matcher(plain).matches() ? Optional.ofNullable(last(plain)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reading of(String written, String plain, Frame frame) {
        List<Clause> clauses = new ArrayList<>();
        for (String part : PARTS.split(plain)) {
            if (!part.isEmpty()) {
                Optional<Clause> clause = Clause.of(part);
                if (clause.isEmpty()) {
                    LocalDate somewhere = somewhere(plain, frame);
                    return Reading.certain(written, null, false, false)
                            .asking(somewhere == null ? Doubt.UNREADABLE : Doubt.PARTLY, somewhere);
                }
                clauses.add(clause.get());
            }
        }
        return new Meaning(written, frame).of(clauses);
    }

    /** The last day named anywhere in a text that is not read as a whole. */
    private static @Nullable LocalDate somewhere(String plain, Frame frame) {
        LocalDate found = null;
        Matcher year = ANY_YEAR.matcher(plain);
        while (year.find()) {
            Scan from = new Scan(plain);
            from.backTo(year.start());
            LocalDate day = Spans.next(from).map(TimePhrase::day).orElse(null);
            found = day == null || !frame.holds(day) ? found : day;
        }
        return found;
    }

    private static @Nullable LocalDate day(Moment moment) {
        try {
            return moment.year() == null ? null : moment.last().apply(moment.year());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate last(String day) {
        return Spans.next(new Scan(day)).map(TimePhrase::day).orElse(null);
    }

    /** Whether nobody means this year. */
    static boolean isFar(LocalDate day, Frame frame) {
        return day.getYear() < EARLIEST || day.getYear() > frame.to().getYear() + FARTHEST;
    }
}
