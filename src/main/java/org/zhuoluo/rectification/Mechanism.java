package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;

/**
 * A long-term mechanism (长效机制) as it stands: drafted, in force since it was issued, or lapsed; when it was last revised and
 * last checked, and by whom. Read from its row and the entries about it; nothing sets it.
 */
public record Mechanism(
        int number,
        String name,
        Nature nature,
        @Nullable String unit,
        @Nullable String problem,
        State state,
        @Nullable LocalDate issuedOn,
        @Nullable String reference,
        @Nullable LocalDate revisedOn,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy,
        @Nullable LocalDate lapsedOn) {

    /** Made anew, or an older one made better. */
    public enum Nature {
        NEW,
        REVISED
    }

    /** 拟订中, 现行, 已失效. */
    public enum State {
        DRAFT,
        IN_FORCE,
        LAPSED
    }

    /** What may be recorded of it now by this person: what its page offers. */
    public List<MechanismEvent> open(Person person) {
        return Arrays.stream(MechanismEvent.values())
                .filter(event -> event.follows(state) && event.mayBeRecordedBy(person))
                .toList();
    }

    /** The day before which nothing new can happen to it: that of its issue, or for its end the last thing that happened. */
    @Nullable
    LocalDate notBefore(MechanismEvent event) {
        return event != MechanismEvent.LAPSED
                ? issuedOn
                : Stream.of(issuedOn, revisedOn, checkedOn)
                        .filter(java.util.Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }
}
