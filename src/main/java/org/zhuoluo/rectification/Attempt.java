package org.zhuoluo.rectification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;

/**
 * One try at closing a task, as its entries tell it: applied for, signed, reviewed, verified, decided, closed; or returned at
 * some step, after which the verdicts start afresh in the next attempt and these stay to be read.
 */
public record Attempt(List<Entry> entries) {

    public Attempt {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    /** What staff applied with; history knows only what was signed. */
    public Entry application() {
        return entry(Kind.APPLIED).orElse(entries.get(0));
    }

    /** The unit that applied; the one whose principal signs. */
    public @Nullable Integer unitId() {
        return application().author().unitId();
    }

    /** The step this attempt waits for; none once it was closed, returned or withdrawn. */
    public Optional<Step> awaits() {
        if (isEnded()) {
            return Optional.empty();
        }
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.APPLICATION)
                .filter(step -> entry(step.kind()).isEmpty())
                .findFirst();
    }

    public boolean isEnded() {
        return Set.of(Kind.CLOSED, Kind.RETURNED, Kind.WITHDRAWN)
                .contains(entries.get(entries.size() - 1).kind());
    }

    /** Objections to the public notice that nobody has answered. */
    public List<Entry> openObjections() {
        Set<String> answered = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.kind() == Kind.OBJECTION_ANSWERED)
                .forEach(entry -> answered.add(entry.facts().get(Fact.ABOUT)));
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.OBJECTED
                        && !answered.contains(entry.entry().toString()))
                .toList();
    }

    /** The accounts that took a step, the absent ones behind deputies among them; for history the names it states. */
    Set<String> parties(Step step) {
        Set<String> parties = new HashSet<>();
        for (Entry entry : entries) {
            if (step == stepOf(entry)) {
                if (entry.facts().containsKey(Fact.HISTORY)) {
                    parties.add("history/" + entry.facts().get(Fact.PERSON));
                } else {
                    parties.add(entry.author().login());
                    parties.add(String.valueOf(entry.facts().get(Fact.ON_BEHALF_OF)));
                }
            }
        }
        return parties;
    }

    private static @Nullable Step stepOf(Entry entry) {
        return stepOf(
                entry.kind(),
                entry.facts().getOrDefault(Fact.STEP, ""),
                entry.facts().containsKey(Fact.MEETING));
    }

    /** The step that an entry of this kind takes: a return counts as the step at which it was made, a closing as its decision. */
    static @Nullable Step stepOf(Kind kind, String returnedAt, boolean namesMeeting) {
        if (kind == Kind.RETURNED) {
            return returnedAt.isEmpty() ? null : Step.valueOf(returnedAt);
        }
        return kind == Kind.CLOSED && namesMeeting ? Step.DECISION : Step.of(kind);
    }

    /** The attempts among the entries of a task, in order. */
    static List<Attempt> among(List<Entry> entries) {
        List<Attempt> attempts = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        for (Entry entry : entries) {
            boolean starts = entry.kind() == Kind.APPLIED || entry.kind() == Kind.SELF_REPORTED;
            if (starts || !open.isEmpty() && belongs(entry.kind())) {
                open.add(entry);
            }
            if (!open.isEmpty() && new Attempt(open).isEnded()) {
                attempts.add(new Attempt(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            attempts.add(new Attempt(open));
        }
        return attempts;
    }

    private static boolean belongs(Kind kind) {
        return Objects.nonNull(Step.of(kind))
                || Set.of(Kind.RETURNED, Kind.WITHDRAWN, Kind.OBJECTED, Kind.OBJECTION_ANSWERED)
                        .contains(kind);
    }
}
