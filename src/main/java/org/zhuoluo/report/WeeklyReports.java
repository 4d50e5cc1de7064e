package org.zhuoluo.report;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Evidence;
import org.zhuoluo.ledger.EvidenceStore;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;
import org.zhuoluo.shared.Week;

/**
 * The door to the weekly reports of a round (facts.md W8). Until it is issued a report is computed each time it is looked
 * at, and the office may write words under its sections, never figures. Issued, it is frozen: the whole record and the
 * digest of its paper are kept with the template that made it, the paper lies with the evidence, the ledger says so, and nothing changes any of it.
 */
@Component
@Transactional(readOnly = true)
public class WeeklyReports {

    private final Rounds rounds;
    private final Composing composing;
    private final ReportRows rows;
    private final Ledger ledger;
    private final EvidenceStore store;
    private final Printing printing;
    private final Clock clock;

    WeeklyReports(
            Rounds rounds,
            Composing composing,
            ReportRows rows,
            Ledger ledger,
            EvidenceStore store,
            Printing printing,
            Clock clock) {
        this.rounds = rounds;
        this.composing = composing;
        this.rows = rows;
        this.ledger = ledger;
        this.store = store;
        this.printing = printing;
        this.clock = clock;
    }

    /** A report with the version its words have, by which a second writer is found out. */
    public record Sheet(
            WeeklyReport report,
            int version,
            String digest,
            @Nullable MadeBy madeBy) {

        /** The report in sentences and tables, as page and Word file draw it. */
        public Paper paper() {
            return WeeklyReportPaper.of(report, digest);
        }
    }

    /** Which version of the template made the issued Word file; {@code ours} where it was a file the office had uploaded. */
    public record MadeBy(int version, boolean ours) {}

    /** A week of the round and what became of its report. */
    public record WeekRow(
            String week,
            LocalDate from,
            LocalDate to,
            @Nullable Integer issue,
            @Nullable LocalDate issuedOn) {}

    /** The weeks of the round up to the present one, the newest first. */
    public List<WeekRow> weeks(int id, Person by) {
        Round round = seen(id, by);
        Map<String, WeekRow> issued = rows.issued(id);
        List<WeekRow> weeks = new ArrayList<>();
        Week first = Week.of(round.startsOn());
        for (Week week = Week.of(LocalDate.now(clock)); week.compareTo(first) >= 0; week = week.previous()) {
            weeks.add(issued.getOrDefault(
                    week.toString(), new WeekRow(week.toString(), week.monday(), week.sunday(), null, null)));
        }
        return weeks;
    }

    /** The report of a week: as issued, or as it stands now. */
    public Sheet sheet(int id, String written, Person by) {
        Round round = seen(id, by);
        Week week = within(round, written);
        ReportRows.Kept kept = rows.find(id, week);
        WeeklyReport frozen = kept.frozen();
        WeeklyReport report = frozen != null ? frozen : composing.compose(round, week, today(), kept.words(), by);
        return new Sheet(report, kept.version(), rows.digest(report), kept.madeBy());
    }

    /**
     * The paper as a file. The Word file of an issued report is the one that was issued; a draft says that it is one. The PDF is
     * drawn from the same record, which an issued report keeps.
     */
    public PaperFile paper(int id, String written, PaperForm form, Person by) {
        Sheet sheet = sheet(id, written, by);
        Round round = rounds.require(id, by);
        return sheet.report().isIssued() && form == PaperForm.DOCX
                ? new PaperFile(
                        name(round, sheet.report()) + form.ending(), form, rows.paper(id, Week.parse(written), store))
                : print(round, sheet.report(), sheet.digest(), form);
    }

    /** Keeps the words of the office; refused when somebody else wrote since {@code version} was read, or once issued. */
    @Transactional
    public void write(int id, String written, Map<Section, String> words, int version, Person by) {
        Round round = open(id, by);
        Week week = within(round, written);
        Map<Section, String> checked = Words.checked(words);
        rows.lock(id);
        rows.write(id, week, checked, version);
    }

    /** Issues the report: computed once more, drawn, kept by digest, told to the ledger. A report is issued once. */
    @Transactional
    public WeeklyReport issue(int id, String written, int version, Person by) {
        Round round = open(id, by);
        Week week = within(round, written);
        rows.lock(id);
        ReportRows.Kept kept = rows.find(id, week);
        if (kept.frozen() != null) {
            throw new Refusal("refusal.report-is-issued", written);
        }
        if (kept.version() != version) {
            throw new Refusal("refusal.words-changed");
        }
        WeeklyReport report =
                composing.compose(round, week, today(), kept.words(), by).issued(rows.nextIssue(id), today());
        String digest = rows.digest(report);
        PaperFile drawn = print(round, report, digest, PaperForm.DOCX);
        Template.Stamp template = Objects.requireNonNull(drawn.template());
        Evidence paper = store.keep(drawn.name(), new ByteArrayInputStream(drawn.content()));
        rows.freeze(id, week, report, paper, template, by, clock.instant());
        ledger.append(
                Statement.of(Subject.round(id), Kind.REPORT_ISSUED, WeeklyReportPaper.NAME + " " + written, today())
                        .proving(List.of(paper))
                        .stating(Map.of("week", written, "record", digest, "template", template.name())),
                Author.of(by),
                "report/" + id + "/" + written);
        return report;
    }

    private PaperFile print(Round round, WeeklyReport report, String digest, PaperForm form) {
        LocalDate issued = report.head().issuedOn();
        return printing.print(
                PaperKind.WEEKLY_REPORT,
                round,
                WeeklyReportPaper.of(report, digest),
                issued == null ? report.head().asOf() : issued,
                name(round, report),
                form);
    }

    private static String name(Round round, WeeklyReport report) {
        return round.name() + "_" + report.head().week();
    }

    private Round seen(int id, Person by) {
        Round round = rounds.require(id, by);
        if (!by.seesWholeRounds()) {
            throw new NotAllowed("weekly report");
        }
        return round;
    }

    private Round open(int id, Person by) {
        if (!by.is(Role.OFFICE)) {
            throw new NotAllowed("write a weekly report");
        }
        return seen(id, by);
    }

    private Week within(Round round, String written) {
        Week week = Week.parse(written);
        if (week.sunday().isBefore(round.startsOn()) || week.monday().isAfter(today())) {
            throw new Missing("week", written);
        }
        return week;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
