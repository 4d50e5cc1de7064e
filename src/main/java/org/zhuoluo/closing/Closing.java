package org.zhuoluo.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.closing.Acceptance.Answer;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.rectification.Asked.Choice;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Step;
import org.zhuoluo.rectification.TaskSheet;

/**
 * The door to closing by number (销号): what a task still lacks before it can be applied for, what became of each application,
 * who has a review in hand, which number comes next. The steps themselves are acts ({@code Acting}); pages and papers read
 * here what they show.
 */
@Component
@Transactional(readOnly = true)
public class Closing {

    private final ReviewClaims claims;
    private final DecidingMeetings meetings;
    private final NumberBook numbers;
    private final Clock clock;

    Closing(ReviewClaims claims, DecidingMeetings meetings, NumberBook numbers, Clock clock) {
        this.claims = claims;
        this.meetings = meetings;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Who has a review in hand, and since when. */
    public record Holder(String login, String name, Instant since) {}

    /**
     * Who did what an entry tells: the person, their unit, whom they acted for. Of history the person is known only where it
     * says so, and {@code broughtInBy} is who wrote it down later.
     */
    public record Signer(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String absent,
            @Nullable String broughtInBy) {}

    /** What stands in the way of applying for closing the task. */
    public Gate gate(TaskSheet sheet, Course course) {
        return Gate.of(sheet, course);
    }

    /** The attempts at closing the task, the newest first. */
    public Trail trail(TaskSheet sheet, Course course) {
        return Trail.of(sheet, course);
    }

    /** What an application says to the points of acceptance. */
    public Acceptance acceptance(Entry entry) {
        return Acceptance.of(entry.facts());
    }

    /** The file that answers a point, among those of the task. */
    public @Nullable Evidence proof(Course course, Answer answer) {
        return Gate.filesOf(course).stream()
                .filter(file -> file.sha256().equals(answer.proof()))
                .findFirst()
                .orElse(null);
    }

    public Signer signer(Entry entry) {
        String absent = entry.facts().get(Fact.ON_BEHALF_OF_NAME);
        if (isHistory(entry)) {
            return new Signer(
                    entry.facts().get(Fact.PERSON),
                    entry.author().unit(),
                    absent,
                    entry.author().name());
        }
        return new Signer(entry.author().name(), entry.author().unit(), absent, null);
    }

    /** The meeting that decided, as the register names it; none where the entry names none. */
    public @Nullable String meeting(Entry entry) {
        return Optional.ofNullable(entry.facts().get(Fact.MEETING))
                .flatMap(number -> meetings.find(entry.subject().round(), number))
                .map(Choice::label)
                .orElse(null);
    }

    /** Who has the step of the task in hand now. */
    public @Nullable Holder holder(TaskSheet sheet, Step step) {
        return claims.holder(sheet.round().id(), sheet.task().number(), step).orElse(null);
    }

    /** The number the task would get next. */
    public String nextNumber(TaskSheet sheet) {
        return numbers.next(
                sheet.round().id(), sheet.task().number(), LocalDate.now(clock).getYear());
    }

    /** Said so, or written down on a later day than it happened. */
    private boolean isHistory(Entry entry) {
        LocalDate recorded = entry.recordedAt().atZone(clock.getZone()).toLocalDate();
        return entry.facts().containsKey(Fact.HISTORY) || entry.happenedOn().isBefore(recorded);
    }
}
