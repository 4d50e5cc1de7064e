package org.zhuoluo.closing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.rectification.Attempt;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Step;
import org.zhuoluo.rectification.TaskSheet;

/**
 * The review trail of a task (办理经过): a chapter for each attempt at closing it, the newest first; in each what was done, in
 * order, what came after it (looked at again, reopened), and for the one under way who must still do what. History that
 * tells only of the closing is a chapter too.
 */
public record Trail(List<Chapter> chapters) {

    private static final Set<Kind> AFTERWARDS = Set.of(Kind.LOOKED_BACK, Kind.REOPENED);

    public Trail {
        chapters = List.copyOf(chapters);
    }

    /**
     * One attempt. {@code awaits}: the step it waits for, none once it is over; {@code whom}: the unit, or for the notice its
     * last day; {@code toCome}: the steps after that.
     */
    public record Chapter(
            int number,
            List<Entry> entries,
            List<Entry> after,
            @Nullable Step awaits,
            String whom,
            List<Step> toCome) {

        public boolean isClosed() {
            return entries.stream().anyMatch(entry -> entry.kind() == Kind.CLOSED);
        }
    }

    static Trail of(TaskSheet sheet, Course course) {
        Map<UUID, Attempt> attempts = new HashMap<>();
        course.attempts().forEach(attempt -> attempt.entries().forEach(entry -> attempts.put(entry.entry(), attempt)));
        List<Chapter> chapters = new ArrayList<>();
        Attempt told = null;
        for (Entry entry : course.entries()) {
            Attempt attempt = attempts.get(entry.entry());
            boolean bare = attempt == null && entry.kind() == Kind.CLOSED;
            if (bare || attempt != null && attempt != told) {
                told = attempt == null ? new Attempt(List.of(entry)) : attempt;
                chapters.add(0, chapter(chapters.size() + 1, told, sheet));
            } else if (attempt == null && AFTERWARDS.contains(entry.kind()) && !chapters.isEmpty()) {
                chapters.get(0).after().add(entry);
            }
        }
        return new Trail(chapters);
    }

    private static Chapter chapter(int number, Attempt attempt, TaskSheet sheet) {
        Step awaits = attempt.awaits().orElse(null);
        List<Step> toCome = awaits == null
                ? List.of()
                : Arrays.stream(Step.values())
                        .filter(step -> step.compareTo(awaits) > 0)
                        .filter(step -> step != Step.NOTICE || sheet.round().noticeDays() > 0)
                        .toList();
        return new Chapter(number, attempt.entries(), new ArrayList<>(), awaits, whom(awaits, attempt, sheet), toCome);
    }

    private static String whom(@Nullable Step awaits, Attempt attempt, TaskSheet sheet) {
        if (awaits == Step.SIGNATURE) {
            return String.valueOf(attempt.application().author().unit());
        }
        if (awaits == Step.NOTICE) {
            return attempt.entry(Kind.DECIDED)
                    .map(entry -> entry.facts().getOrDefault(Fact.NOTICE_UNTIL, ""))
                    .orElse("");
        }
        return sheet.lead().name();
    }
}
