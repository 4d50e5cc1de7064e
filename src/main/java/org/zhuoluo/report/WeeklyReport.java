package org.zhuoluo.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weekly report (整改一周报告) of a round, complete: whatever page, JSON or Word file shows of it stands in here, and
 * nothing in here is computed later. Figures are those at the end of {@code head.asOf}; what happened is that of the week
 * up to then. Once issued, this value is kept as it was.
 */
public record WeeklyReport(
        int format,
        Head head,
        Progress progress,
        Work work,
        Closings closings,
        Troubles troubles,
        Prospect prospect,
        List<UnitProgress> units,
        Map<Section, String> words,
        Footing footing) {

    /** Raised when the shape of this value changes, so that reports frozen before can still be read. */
    public static final int FORMAT = 1;

    /** Which week of which round, from whom; {@code issue} is missing as long as the report is a draft. */
    public record Head(
            int round,
            String roundName,
            boolean demonstration,
            String office,
            String week,
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            @Nullable Integer issue,
            @Nullable LocalDate issuedOn) {}

    /** The three counts of one kind of thing, and the rate of the closed in what was not withdrawn. */
    public record Count(int total, int withdrawn, int selfReported, int verified, int closed, BigDecimal rate) {}

    /** A count at the end of this week, and at the end of the week before. */
    public record Course(Count now, Count before) {

        public int closedSince() {
            return now.closed - before.closed;
        }

        /** By how many percentage points the rate moved. */
        public BigDecimal points() {
            return now.rate.subtract(before.rate);
        }
    }

    /** How many measures are done, now and a week before. */
    public record Measures(int total, int done, int doneBefore) {}

    public record Progress(
            Course problems,
            Course recommendations,
            Course tasks,
            Measures measures,
            Course duringInspection,
            Course selfCheck,
            int selfCheckUnits,
            int overdue) {}

    /** What was reported in the week, by lead unit in the order of the round; the self-check list only as numbers. */
    public record Work(int entries, int reportingUnits, List<UnitWork> units, int selfCheckEntries) {}

    public record UnitWork(String unit, int entries, int tasks, int standstills, List<TaskWork> progress) {}

    /** The last progress of the week on a task, as its unit worded it. */
    public record TaskWork(String task, String unit, LocalDate day, String words) {}

    public record Closings(List<Closing> closings, List<Closing> selfCheck) {}

    public record Closing(String number, String task, String words, String leadUnit, LocalDate day) {}

    public record Troubles(List<Overdue> overdue, List<Returned> returned, List<String> notReported) {}

    public record Overdue(
            String task,
            String words,
            String leadUnit,
            List<String> responsible,
            @Nullable String person,
            String deadlinePhrase,
            LocalDate deadline,
            int days) {}

    public record Returned(String task, String leadUnit, LocalDate day, String demand) {}

    public record Prospect(List<Due> due, List<Decision> decisions) {}

    public record Due(String task, String words, String leadUnit, List<String> responsible, LocalDate deadline) {}

    /** What a meeting of the week decided. */
    public record Decision(String meeting, LocalDate day, String subject, String decided) {}

    /** How a lead unit stands with the tasks of the feedback list, and how often it was written on them in the week. */
    public record UnitProgress(
            String unit,
            int tasks,
            int selfReported,
            int verified,
            int closed,
            BigDecimal rate,
            int overdue,
            int entries) {}

    /** Up to where the ledger was known: the position of its last entry and the digest of that end. */
    public record Footing(long logPosition, String ledgerHead) {}

    public WeeklyReport {
        units = List.copyOf(units);
        Map<Section, String> inOrder = new EnumMap<>(Section.class);
        inOrder.putAll(words);
        words = Collections.unmodifiableMap(inOrder);
    }

    public boolean isIssued() {
        return head.issue != null;
    }

    /** What the office wrote under a section, paragraph by paragraph. */
    public List<String> paragraphs(Section section) {
        return words.getOrDefault(section, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    WeeklyReport issued(int number, LocalDate day) {
        Head issued = new Head(
                head.round,
                head.roundName,
                head.demonstration,
                head.office,
                head.week,
                head.from,
                head.to,
                head.asOf,
                number,
                day);
        return new WeeklyReport(format, issued, progress, work, closings, troubles, prospect, units, words, footing);
    }
}
