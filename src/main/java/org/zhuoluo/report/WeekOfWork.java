package org.zhuoluo.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.overview.TaskRow;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.report.WeeklyReport.Closing;
import org.zhuoluo.report.WeeklyReport.Closings;
import org.zhuoluo.report.WeeklyReport.Returned;
import org.zhuoluo.report.WeeklyReport.TaskWork;
import org.zhuoluo.report.WeeklyReport.UnitWork;
import org.zhuoluo.report.WeeklyReport.Work;

/** What the ledger tells of one week, sorted by who leads the tasks it speaks of. */
final class WeekOfWork {

    private static final Set<Kind> NOT_WORK = Set.of(
            Kind.CREATED, Kind.CHANGED, Kind.REPORT_ISSUED, Kind.RESOLVED, Kind.WARNED, Kind.ORDERED, Kind.INSTRUCTED);

    private final Map<String, TaskRow> tasks;
    private final List<Entry> feedback = new ArrayList<>();
    private final List<Entry> selfCheck = new ArrayList<>();

    WeekOfWork(Map<String, TaskRow> tasks, List<Entry> entries) {
        this.tasks = tasks;
        for (Entry entry : entries) {
            TaskRow task = tasks.get(entry.subject().chain());
            if (task != null && !NOT_WORK.contains(entry.kind())) {
                (task.list() == ListKind.SELF_CHECK ? selfCheck : feedback).add(entry);
            }
        }
    }

    Work work() {
        Map<String, List<Entry>> byUnit = new LinkedHashMap<>();
        feedback.stream()
                .sorted(Comparator.comparing((Entry entry) -> task(entry).leadUnitId()))
                .forEach(entry -> byUnit.computeIfAbsent(task(entry).leadUnit(), unit -> new ArrayList<>())
                        .add(entry));
        return new Work(
                feedback.size(),
                (int) feedback.stream()
                        .map(entry -> entry.author().unit())
                        .distinct()
                        .count(),
                byUnit.entrySet().stream()
                        .map(unit -> work(unit.getKey(), unit.getValue()))
                        .toList(),
                selfCheck.size());
    }

    Closings closings() {
        return new Closings(closings(feedback), closings(selfCheck));
    }

    List<Returned> returned() {
        return feedback.stream()
                .filter(entry -> entry.kind() == Kind.RETURNED)
                .map(entry -> new Returned(
                        entry.subject().chain(), task(entry).leadUnit(), entry.happenedOn(), entry.words()))
                .toList();
    }

    /** Entries about tasks of the feedback list that the unit leads. */
    int entriesLedBy(String unit) {
        return (int) feedback.stream()
                .map(this::task)
                .filter(task ->
                        task.list() == ListKind.FEEDBACK && task.leadUnit().equals(unit))
                .count();
    }

    private UnitWork work(String unit, List<Entry> entries) {
        Map<String, TaskWork> last = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == Kind.PROGRESS && entry.correctedBy() == null)
                .sorted(Comparator.comparing((Entry entry) -> task(entry).running())
                        .thenComparing(Entry::happenedOn)
                        .thenComparing(Entry::seq))
                .forEach(entry -> last.put(
                        entry.subject().chain(),
                        new TaskWork(
                                entry.subject().chain(),
                                Objects.requireNonNullElse(entry.author().unit(), unit),
                                entry.happenedOn(),
                                entry.words())));
        return new UnitWork(
                unit,
                entries.size(),
                (int) entries.stream()
                        .map(entry -> entry.subject().chain())
                        .distinct()
                        .count(),
                (int) entries.stream()
                        .filter(entry -> entry.kind() == Kind.NO_PROGRESS)
                        .map(entry -> entry.subject().chain())
                        .distinct()
                        .count(),
                List.copyOf(last.values()));
    }

    private List<Closing> closings(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.CLOSED)
                .map(entry -> new Closing(
                        entry.facts().getOrDefault("closingNumber", ""),
                        entry.subject().chain(),
                        task(entry).words(),
                        task(entry).leadUnit(),
                        entry.happenedOn()))
                .toList();
    }

    private TaskRow task(Entry entry) {
        return Objects.requireNonNull(tasks.get(entry.subject().chain()));
    }
}
