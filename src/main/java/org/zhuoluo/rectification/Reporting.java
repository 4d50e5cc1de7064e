package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Plain;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Week;

/**
 * The door through which units say what they did: progress on a measure or a task, “no new progress” in one word, and the
 * correction of what they said wrong. Everything said is an entry; a key sent with it makes a resent form write once.
 */
@Component
@Transactional
public class Reporting {

    private static final int RECENT = 50;
    /** The fact by which a correction, however often corrected itself, names the entry whose place it takes. */
    private static final String ORIGINAL = "original";

    private final Rounds rounds;
    private final Rectification rectification;
    private final Acting acting;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Clock clock;

    Reporting(
            Rounds rounds,
            Rectification rectification,
            Acting acting,
            Ledger ledger,
            Organisation organisation,
            Clock clock) {
        this.rounds = rounds;
        this.rectification = rectification;
        this.acting = acting;
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Writes progress. Refused on a closed task; invalid with empty words, an unknown measure or indicator, or a day that cannot be. */
    public Receipt report(int round, String number, Report report, Person by, @Nullable String key) {
        Round here = rounds.require(round, by);
        acting.hold(round, number);
        Task task = rectification.requireTask(round, number, by);
        if (!ledger.knows(by.login(), key)) {
            acting.requireHeld(round, number, Act.REPORT, by);
            Soundness.require(here, task, report, LocalDate.now(clock));
        }
        String subject = report.measure() == null ? number : report.measure();
        LocalDate day = report.happenedOn() == null ? LocalDate.now(clock) : report.happenedOn();
        Statement said = Statement.of(Subject.of(round, subject), Kind.PROGRESS, report.words(), day);
        return ledger.append(told(said, report, Map.of()), author(task, by), key);
    }

    /** Writes that there is nothing new this week: once a week for a task and unit, however often it is said. */
    public Receipt standstill(int round, String number, String words, Person by) {
        rounds.require(round, by);
        acting.require(round, number, Act.STANDSTILL, by);
        Task task = rectification.requireTask(round, number, by);
        if (Plain.words(words).isEmpty()) {
            throw Invalid.field("words", "invalid.words-empty");
        }
        Author author = author(task, by);
        LocalDate today = LocalDate.now(clock);
        String once = "standstill/%s/%s/%s/%s".formatted(round, number, author.unitId(), today);
        Statement said = Statement.of(Subject.of(round, number), Kind.NO_PROGRESS, words, today);
        Receipt receipt = ledger.append(said, author, once);
        if (!receipt.repeated() && saidThisWeek(round, number, author, receipt.entry())) {
            throw new Refusal("refusal.standstill-said");
        }
        return receipt;
    }

    private boolean saidThisWeek(int round, String number, Author author, UUID now) {
        LocalDate monday = Week.of(LocalDate.now(clock)).monday();
        return ledger.timeline(round, number, 0, RECENT).items().stream()
                .anyMatch(entry -> entry.kind() == Kind.NO_PROGRESS
                        && !entry.entry().equals(now)
                        && !entry.happenedOn().isBefore(monday)
                        && Objects.equals(entry.author().unitId(), author.unitId()));
    }

    /**
     * Corrects an entry of progress by a later one that names it: the unit its own, the office any. What the correction says
     * of readings and of the measure being done stands in the place of what the first entry said.
     */
    public Receipt correct(int round, String number, UUID wrong, Report report, Person by, @Nullable String key) {
        Round here = rounds.require(round, by);
        acting.hold(round, number);
        Task task = rectification.requireTask(round, number, by);
        Entry entry = entry(round, number, wrong);
        Report about = report.about(entry.subject());
        if (!ledger.knows(by.login(), key)) {
            acting.requireHeld(round, number, Act.REPORT, by);
            requireCorrectable(entry, by);
            Soundness.require(here, task, about, LocalDate.now(clock));
        }
        String original = entry.facts().getOrDefault(ORIGINAL, wrong.toString());
        Statement said = Statement.of(entry.subject(), Kind.CORRECTION, about.words(), LocalDate.now(clock))
                .correcting(wrong);
        return ledger.append(told(said, about, Map.of(ORIGINAL, original)), author(task, by), key);
    }

    /** The entry, if this person may correct it now. */
    public Entry correctable(int round, String number, UUID wrong, Person by) {
        rounds.require(round, by);
        acting.require(round, number, Act.REPORT, by);
        Entry entry = entry(round, number, wrong);
        requireCorrectable(entry, by);
        return entry;
    }

    /** Reports of progress and their corrections can be corrected; what turned a standing has its own way back. */
    public boolean mayBeCorrectedBy(Entry entry, Person by) {
        boolean kind =
                entry.kind() == Kind.PROGRESS || entry.kind() == Kind.NO_PROGRESS || entry.kind() == Kind.CORRECTION;
        Integer unit = entry.author().unitId();
        return kind && (by.is(Role.OFFICE) || unit != null && by.writesFor(unit));
    }

    private Entry entry(int round, String number, UUID entry) {
        return ledger.find(round, entry)
                .filter(found -> found.subject().chain().equals(number))
                .orElseThrow(() -> new Missing("entry", entry));
    }

    private void requireCorrectable(Entry entry, Person by) {
        if (!mayBeCorrectedBy(entry, by)) {
            throw new NotAllowed("correct");
        }
        if (entry.correctedBy() != null) {
            throw new Refusal("refusal.already-corrected");
        }
    }

    private static Statement told(Statement said, Report report, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        if (report.done()) {
            all.put("result", "DONE");
        }
        Statement whole =
                said.with(report.readings()).proving(report.evidence()).stating(all);
        Integer pledge = report.pledge();
        return pledge == null ? whole : whole.under(pledge);
    }

    /** People write for their own unit where it does the work; the office writes for the lead unit. */
    private Author author(Task task, Person by) {
        boolean own = by.unit() != null && task.works(by.unit().id());
        return own ? Author.of(by) : Author.forUnit(by, organisation.unit(task.leadUnitId()));
    }
}
