package org.zhuoluo.rectification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuoluo.phrase.Reading;
import org.zhuoluo.phrase.TimePhrase;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.TimeDoubt;

/** How a phrase of time is read in a round, to be shown beside it. For templates: {@code @times}. */
@Component("times")
class ReadTimes {

    private final Clock clock;

    ReadTimes(Clock clock) {
        this.clock = clock;
    }

    /** The reading; none of an empty text. */
    public @Nullable Reading of(@Nullable String words, Round round) {
        return words == null || words.isBlank() ? null : TimePhrase.read(words, round.frameOn(LocalDate.now(clock)));
    }

    /** The words for its doubt. */
    public String key(Reading read) {
        return TimeDoubt.key(read);
    }

    public Object[] arguments(Reading read, Round round) {
        List<Object> arguments = TimeDoubt.arguments(read, round.frameOn(LocalDate.now(clock)));
        return arguments.toArray();
    }
}
