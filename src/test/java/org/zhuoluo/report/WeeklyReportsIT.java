package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.overview.Workload;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.rectification.Reporting;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** The weekly report writes itself, can be worded by the office, and once issued never changes. */
@HouseTest
class WeeklyReportsIT {

    private static final int ROUND = 1;
    private static final String LAST_WEEK = "2020-W41";

    @Autowired
    private WeeklyReports reports;

    @Autowired
    private Overview overview;

    @Autowired
    private Workload workload;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    private Person office;

    @BeforeEach
    void comeIn() {
        office = person("office");
    }

    @Test
    void saysWhatTheListsCount() {
        WeeklyReport report = reports.sheet(ROUND, LAST_WEEK, office).report();
        Filter then = Filter.of(ListKind.FEEDBACK, null, LocalDate.of(2020, 10, 11));
        assertThat(report.progress().problems().now().closed()).isEqualTo(56);
        assertThat(report.progress().problems().now().rate()).hasToString("81.2");
        assertThat(report.troubles().overdue()).hasSameSizeAs(overview.overdue(ROUND, then, office));
        assertThat(report.troubles().notReported())
                .hasSameSizeAs(workload.silent(ROUND, Filter.of(null, null, then.asOf()), office));
        assertThat(report.units().stream()
                        .mapToInt(WeeklyReport.UnitProgress::tasks)
                        .sum())
                .isEqualTo(91);
        assertThat(report.work().units().stream()
                        .mapToInt(WeeklyReport.UnitWork::entries)
                        .sum())
                .isEqualTo(report.work().entries())
                .isPositive();
    }

    @Test
    void comparesWithTheWeekBefore() {
        WeeklyReport now = reports.sheet(ROUND, "2020-W39", office).report();
        WeeklyReport before = reports.sheet(ROUND, "2020-W38", office).report();
        assertThat(now.progress().problems().before())
                .isEqualTo(before.progress().problems().now());
        assertThat(now.progress().tasks().before())
                .isEqualTo(before.progress().tasks().now());
    }

    @Test
    void freezesWhatIsIssued() throws IOException {
        String week = "2020-W40";
        reports.write(ROUND, week, Map.of(Section.TROUBLES, "国庆期间安排专人值守。"), 0, office);
        WeeklyReport issued = reports.issue(ROUND, week, 1, office);
        byte[] paper = reports.paper(ROUND, week, PaperForm.DOCX, office).content();
        String task = overview.tasks(ROUND, Filter.of(Map.of("standing", "UNDER_WAY")), office)
                .items()
                .get(0)
                .number();
        reporting.report(ROUND, task, said("补记一条节前的进展", LocalDate.of(2020, 9, 30)), office, "backdated");
        WeeklyReports.Sheet later = reports.sheet(ROUND, week, office);
        assertThat(later.report()).isEqualTo(issued);
        assertThat(reports.paper(ROUND, week, PaperForm.DOCX, office).content()).isEqualTo(paper);
        assertThat(words(paper)).contains("国庆期间安排专人值守").contains(later.digest());
        assertThat(issued.head().issue()).isPositive();
        assertThat(ledger.timeline(ROUND, "", 0, 10).items())
                .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("record", later.digest()));
    }

    @Test
    void issuesOnceAndTakesNoWordsAfterwards() {
        String week = "2020-W37";
        reports.issue(ROUND, week, 0, office);
        assertThatThrownBy(() -> reports.issue(ROUND, week, 0, office)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.write(ROUND, week, Map.of(Section.WORK, "补充"), 0, office))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void losesNobodysWords() {
        String week = "2020-W36";
        reports.write(ROUND, week, Map.of(Section.WORK, "先写的"), 0, office);
        assertThatThrownBy(() -> reports.write(ROUND, week, Map.of(Section.WORK, "后写的"), 0, office))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.issue(ROUND, week, 0, office)).isInstanceOf(Refusal.class);
        assertThat(reports.sheet(ROUND, week, office).report().words()).containsEntry(Section.WORK, "先写的");
        assertThatThrownBy(() -> reports.write(ROUND, week, Map.of(Section.WORK, "长".repeat(5001)), 1, office))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void isForThoseWhoSeeTheRound() {
        assertThat(reports.sheet(ROUND, LAST_WEEK, person("leader")).report()).isNotNull();
        assertThatThrownBy(() -> reports.sheet(ROUND, LAST_WEEK, person("unit")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.issue(ROUND, LAST_WEEK, 0, person("leader")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.sheet(ROUND, "2020-W43", office)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reports.sheet(ROUND, "2019-W50", office)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reports.sheet(ROUND, "last", office)).isInstanceOf(Missing.class);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private static Report said(String words, LocalDate day) {
        return new Report(null, words, day, false, java.util.List.of(), java.util.List.of(), null);
    }

    private static String words(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        return "";
    }
}
