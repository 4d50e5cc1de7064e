package org.zhuoluo.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.zhuoluo.shared.Invalid.Violation;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
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

    private final Rounds rounds;
    private final Rectification rectification;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Clock clock;

    Reporting(Rounds rounds, Rectification rectification, Ledger ledger, Organisation organisation, Clock clock) {
        this.rounds = rounds;
        this.rectification = rectification;
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Writes progress. Refused on a closed task; invalid with empty words, an unknown measure or indicator, or a day that cannot be. */
    public Receipt report(int round, String number, Report report, Person by, @Nullable String key) {
        Task task = writable(round, number, by);
        requireSound(rounds.require(round, by), task, report);
        String subject = report.measure() == null ? number : report.measure();
        LocalDate day = report.happenedOn() == null ? LocalDate.now(clock) : report.happenedOn();
        Statement said = Statement.of(
                        Subject.of(round, subject),
                        Kind.PROGRESS,
                        report.words().strip(),
                        day)
                .with(report.readings())
                .proving(report.evidence());
        if (report.done()) {
            said = said.stating(Map.of("result", "DONE"));
        }
        Integer pledge = report.pledge();
        return ledger.append(pledge == null ? said : said.under(pledge), author(task, by), key);
    }

    /** Writes that there is nothing new this week: once a week for a task and unit, however often it is said. */
    public Receipt standstill(int round, String number, String words, Person by) {
        Task task = writable(round, number, by);
        Author author = author(task, by);
        LocalDate today = LocalDate.now(clock);
        String once = "standstill/%d/%s/%s/%s".formatted(round, number, author.unitId(), today);
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

    /** Corrects an entry of progress by a later one that names it: the unit its own, the office any. */
    public Receipt correct(int round, String number, UUID wrong, Report report, Person by, @Nullable String key) {
        Task task = writable(round, number, by);
        Entry entry = correctable(round, number, wrong, by);
        requireSound(rounds.require(round, by), task, report);
        Statement said = Statement.of(
                        entry.subject(), Kind.CORRECTION, report.words().strip(), LocalDate.now(clock))
                .with(report.readings())
                .proving(report.evidence())
                .correcting(wrong);
        return ledger.append(said, author(task, by), key);
    }

    /** The entry, if this person may correct it now. */
    @Transactional(readOnly = true)
    public Entry correctable(int round, String number, UUID wrong, Person by) {
        rectification.requireTask(round, number, by);
        Entry entry = ledger.find(round, wrong)
                .filter(found -> found.subject().chain().equals(number))
                .orElseThrow(() -> new Missing("entry", wrong));
        if (!mayBeCorrectedBy(entry, by)) {
            throw new NotAllowed("correct");
        }
        if (entry.correctedBy() != null) {
            throw new Refusal("refusal.already-corrected");
        }
        return entry;
    }

    /** Reports of progress and their corrections can be corrected; what turned a standing has its own way back. */
    public boolean mayBeCorrectedBy(Entry entry, Person by) {
        boolean kind =
                entry.kind() == Kind.PROGRESS || entry.kind() == Kind.NO_PROGRESS || entry.kind() == Kind.CORRECTION;
        Integer unit = entry.author().unitId();
        return kind && (by.is(Role.OFFICE) || unit != null && by.writesFor(unit));
    }

    private Task writable(int round, String number, Person by) {
        rounds.require(round, by);
        Task task = rectification.requireTask(round, number, by);
        Standing standing = rectification.standing(round, number);
        if (!standing.isOpen()) {
            throw new Refusal("refusal.task-is-closed", number);
        }
        if (!task.mayBeReportedBy(by, standing)) {
            throw new NotAllowed("report");
        }
        return task;
    }

    private void requireSound(Round round, Task task, Report report) {
        List<Violation> wrong = new ArrayList<>();
        if (report.words().isBlank()) {
            wrong.add(new Violation("words", "invalid.words-empty", List.of()));
        }
        String measure = report.measure();
        if (measure != null
                && task.measures().stream().noneMatch(known -> known.number().equals(measure))) {
            wrong.add(new Violation("measure", "invalid.measure-unknown", List.of(measure)));
        }
        if (report.done() && measure == null) {
            wrong.add(new Violation("measure", "invalid.done-names-a-measure", List.of()));
        }
        LocalDate day = report.happenedOn();
        if (day != null && (day.isAfter(LocalDate.now(clock)) || day.isBefore(round.startsOn()))) {
            wrong.add(new Violation("happenedOn", "invalid.day-outside-the-round", List.of()));
        }
        report.readings().stream()
                .filter(reading -> task.indicators().stream()
                        .noneMatch(known -> known.name().equals(reading.indicator())))
                .forEach(reading -> wrong.add(
                        new Violation("readings", "invalid.indicator-unknown", List.of(reading.indicator()))));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private Author author(Task task, Person by) {
        boolean own = by.unit() != null && task.involves(by.unit().id());
        return own ? Author.of(by) : Author.forUnit(by, organisation.unit(task.leadUnitId()));
    }
}
