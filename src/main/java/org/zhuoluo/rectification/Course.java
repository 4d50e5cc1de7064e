package org.zhuoluo.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Statement;

/**
 * What a task has gone through (经过), read from its entries in the ledger and from nothing else: the attempts at closing it,
 * the extensions, the dossier, the measures waived, whether its withdrawal is asked for. What the office recorded of earlier
 * days and what was done in this house read alike.
 */
public final class Course implements Involvement {

    private final List<Entry> entries;
    private final List<Attempt> attempts;

    private Course(List<Entry> entries) {
        this.entries = entries;
        this.attempts = Attempt.among(entries);
    }

    /** The course told by the entries of one chain, in whatever order they come. */
    public static Course of(List<Entry> chain) {
        return new Course(chain.stream()
                .sorted(Comparator.comparing(Entry::happenedOn).thenComparing(Entry::seq))
                .toList());
    }

    /** The attempts at closing, oldest first. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** The attempt that is under way. */
    public Optional<Attempt> current() {
        return attempts.isEmpty()
                ? Optional.empty()
                : Optional.of(attempts.get(attempts.size() - 1)).filter(last -> !last.isEnded());
    }

    /** Whether the last that was said is the same, by the same person on the same day: a second press, from wherever it came. */
    public boolean ends(Statement.Signed said) {
        return last().filter(last -> isSaidBy(said, last)).isPresent();
    }

    /** The same; a letter may be sent again by who has seen that it was sent, and the chain was {@code seen} to be so long. */
    boolean repeats(Statement.Signed said, long seen) {
        boolean letter = said.statement().facts().containsKey(Fact.LETTER);
        return ends(said)
                && !(letter && last().filter(last -> last.seq() > seen).isEmpty());
    }

    private Optional<Entry> last() {
        return entries.stream().max(Comparator.comparing(Entry::seq));
    }

    private static boolean isSaidBy(Statement.Signed said, Entry last) {
        Statement now = said.statement();
        return last.author().login().equals(said.author().login())
                && last.kind() == now.kind()
                && last.subject().equals(now.subject())
                && last.happenedOn().equals(now.happenedOn())
                && last.words().equals(now.words())
                && last.evidence().equals(now.evidence())
                && withoutNumber(last.facts()).equals(withoutNumber(now.facts()));
    }

    /** Two letters that say the same have two numbers. */
    private static Map<String, String> withoutNumber(Map<String, String> facts) {
        Map<String, String> rest = new HashMap<>(facts);
        rest.remove(Fact.LETTER);
        return rest;
    }

    public boolean awaits(Step step) {
        return current().flatMap(Attempt::awaits).filter(step::equals).isPresent();
    }

    /** How often the task was returned. */
    public int returns() {
        return of(Kind.RETURNED).size();
    }

    public List<Extension> extensions() {
        List<Extension> extensions = new ArrayList<>();
        for (Entry entry : entries) {
            boolean decided = entry.kind() == Kind.EXTENSION_GRANTED || entry.kind() == Kind.EXTENSION_REFUSED;
            if (entry.kind() == Kind.EXTENSION_ASKED) {
                extensions.add(new Extension(entry, null, null));
            } else if (!extensions.isEmpty() && (decided || entry.kind() == Kind.EXTENSION_ENDORSED)) {
                Extension asked = extensions.remove(extensions.size() - 1);
                extensions.add(
                        decided
                                ? new Extension(asked.asked(), asked.endorsed(), entry)
                                : new Extension(asked.asked(), entry, null));
            }
        }
        return Collections.unmodifiableList(extensions);
    }

    public long extensionsGranted() {
        return extensions().stream().filter(Extension::isGranted).count();
    }

    public Optional<Extension> pendingExtension() {
        return extensions().stream().filter(Extension::isPending).findFirst();
    }

    /** The deadline in force: the last extension granted, else the original day. */
    public @Nullable LocalDate deadline(@Nullable LocalDate original) {
        List<Entry> granted = of(Kind.EXTENSION_GRANTED);
        return granted.isEmpty()
                ? original
                : LocalDate.parse(
                        granted.get(granted.size() - 1).facts().getOrDefault(Fact.UNTIL, String.valueOf(original)));
    }

    /** The last entry that filled or waived each slot of the dossier. */
    public Map<DossierSlot, Entry> dossier() {
        Map<DossierSlot, Entry> dossier = new EnumMap<>(DossierSlot.class);
        for (Entry entry : entries) {
            String slot = entry.facts().get(Fact.SLOT);
            if (slot != null && (entry.kind() == Kind.DOSSIER_FILLED || entry.kind() == Kind.DOSSIER_WAIVED)) {
                dossier.put(DossierSlot.valueOf(slot), entry);
            }
        }
        return dossier;
    }

    /** Whether the ledger itself holds a report of progress: the slot that fills itself. */
    public boolean hasLedger() {
        return !of(Kind.PROGRESS).isEmpty();
    }

    /** The entries by which measures were waived, by the number of the measure. */
    public Map<String, Entry> waivers() {
        Map<String, Entry> waivers = new HashMap<>();
        of(Kind.MEASURE_WAIVED).forEach(entry -> waivers.put(entry.subject().path(), entry));
        return waivers;
    }

    /** The request to withdraw the task, while nobody has decided it. */
    public Optional<Entry> pendingWithdrawal() {
        return last(Set.of(Kind.WITHDRAWAL_ASKED, Kind.WITHDRAWAL_REFUSED, Kind.WITHDRAWN))
                .filter(entry -> entry.kind() == Kind.WITHDRAWAL_ASKED);
    }

    /** The letters, orders and instructions that nobody has answered, oldest first. */
    public List<Entry> unansweredLetters() {
        Set<String> answered = of(Kind.ANSWERED).stream()
                .map(entry -> entry.facts().getOrDefault(Fact.LETTER, ""))
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry ->
                        Set.of(Kind.WARNED, Kind.ORDERED, Kind.INSTRUCTED).contains(entry.kind()))
                .filter(entry -> entry.facts().containsKey(Fact.LETTER)
                        && !answered.contains(entry.facts().get(Fact.LETTER)))
                .toList();
    }

    /** The last entry that turned the standing: who, and when. */
    public Optional<Entry> lastTurn() {
        return entries.stream().filter(entry -> entry.kind().turns()).reduce((first, second) -> second);
    }

    /** The entries of one kind, oldest first. */
    public List<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Everything that was said of the task, oldest first. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    @Override
    public boolean tookPart(Step step, Set<String> logins) {
        return attempts.stream()
                .anyMatch(attempt -> attempt.parties(step).stream().anyMatch(logins::contains));
    }

    @Override
    public boolean askedExtension(Set<String> logins) {
        return pendingExtension()
                .filter(asked -> !Collections.disjoint(asked.parties(), logins))
                .isPresent();
    }

    @Override
    public boolean askedWithdrawal(Set<String> logins) {
        return pendingWithdrawal()
                .filter(asked -> logins.contains(asked.author().login())
                        || logins.contains(String.valueOf(asked.facts().get(Fact.ON_BEHALF_OF))))
                .isPresent();
    }

    @Override
    public @Nullable Integer applicant() {
        return current().map(Attempt::unitId).orElse(null);
    }

    private Optional<Entry> last(Set<Kind> kinds) {
        return entries.stream().filter(entry -> kinds.contains(entry.kind())).reduce((first, second) -> second);
    }
}
