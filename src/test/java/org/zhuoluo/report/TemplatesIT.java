package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.WordFile;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** Versions of templates stay, the newest makes the papers, and each paper remembers which made it. */
@HouseTest
class TemplatesIT {

    private static final int ROUND = 1;

    @Autowired
    private Templates templates;

    @Autowired
    private Minutes minutes;

    @Autowired
    private WeeklyReports reports;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private Person office;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
    }

    @Test
    void makesPapersByTheNewestAndGoesBack() throws IOException {
        byte[] ours = TemplateDraft.house().above("{{轮次}}·{{文种}}·{{单位}}").bytes();
        assertThat(madeBy(minutes())).isEqualTo("会议纪要 自带模板");
        upload(PaperKind.MINUTES, ours, "first");
        assertThat(PaperText.ofWord(minutes())).contains("省委第二巡视组巡视反馈意见整改·会议纪要·区委整改办");
        assertThat(madeBy(minutes())).isEqualTo("会议纪要 第1版");
        templates.goBack(ROUND, TemplateFor.word(PaperKind.MINUTES), "仍用原来的", office, "second");
        assertThat(PaperText.ofWord(minutes())).noneMatch(text -> text.contains("·会议纪要·"));
        assertThat(madeBy(minutes())).isEqualTo("会议纪要 第2版（自带模板）");
        assertThat(templates.versions(ROUND, TemplateFor.word(PaperKind.MINUTES), office))
                .extracting(TemplateVersion::version)
                .containsExactly(2, 1);
        assertThat(templates
                        .file(ROUND, TemplateFor.word(PaperKind.MINUTES), 1, office)
                        .content())
                .isEqualTo(ours);
        assertThat(templates
                        .file(ROUND, TemplateFor.word(PaperKind.MINUTES), 2, office)
                        .content())
                .isEqualTo(Template.HOUSE.file());
        assertThatThrownBy(() -> templates.file(ROUND, TemplateFor.word(PaperKind.MINUTES), 3, office))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> templates.goBack(ROUND, TemplateFor.word(PaperKind.MINUTES), "再退一次", office, "third"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void countsTheVersionsOfWorkbooksByThemselves() {
        TemplateFor workbook = TemplateFor.workbook(PaperKind.CLOSING_APPLICATION);
        byte[] ours = WorkbookDraft.house().above("{{文种}}·{{单位}}", "").bytes();
        upload(
                PaperKind.CLOSING_APPLICATION,
                TemplateDraft.house().above("{{单位}}").bytes(),
                "word of it");
        templates.upload(ROUND, workbook, "表.xlsx", ours, "加抬头", office, "workbook of it");
        templates.goBack(ROUND, workbook, "不要抬头", office, "workbook back");
        assertThat(templates.versions(ROUND, workbook, office))
                .extracting(TemplateVersion::version)
                .containsExactly(2, 1);
        assertThat(templates.versions(ROUND, TemplateFor.word(PaperKind.CLOSING_APPLICATION), office))
                .hasSize(1);
        assertThat(templates.file(ROUND, workbook, 1, office))
                .satisfies(file -> assertThat(file.name()).isEqualTo("销号申请表_第1版.xlsx"))
                .satisfies(file -> assertThat(file.content()).isEqualTo(ours));
        assertThat(templates.file(ROUND, workbook, 2, office).content()).isEqualTo(Template.HOUSE_WORKBOOK.file());
        assertThat(ledger.timeline(ROUND, "", 0, 10).items())
                .anySatisfy(entry -> assertThat(entry.words()).isEqualTo("Excel模板：销号申请表 第1版。加抬头"))
                .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("form", "XLSX"));
        assertThatThrownBy(() -> templates.upload(
                        ROUND, workbook, "表.docx", TemplateDraft.house().bytes(), "错", office, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void tellsTheLedgerWhichProvesTheFile() {
        byte[] ours = TemplateDraft.house().above("{{日期}}").bytes();
        upload(PaperKind.LETTER, ours, "letter");
        upload(PaperKind.LETTER, ours, "letter");
        TemplateVersion version = templates
                .versions(ROUND, TemplateFor.word(PaperKind.LETTER), office)
                .get(0);
        assertThat(version.version()).isEqualTo(1);
        assertThat(ledger.provedBy(ROUND, String.valueOf(version.sha256()))).hasSize(1);
        assertThat(ledger.timeline(ROUND, "", 0, 10).items())
                .anySatisfy(entry -> assertThat(entry.facts())
                        .containsEntry("number", "LETTER")
                        .containsEntry("version", "1"));
        assertThatThrownBy(() -> upload(PaperKind.LETTER, ours, "again"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("refusal.template-same"));
    }

    @Test
    void keepsWithAnIssuedReportTheVersionThatMadeIt() throws IOException {
        upload(PaperKind.WEEKLY_REPORT, TemplateDraft.house().above("整改之声").bytes(), "weekly");
        reports.issue(ROUND, "2020-W33", 0, office);
        upload(PaperKind.WEEKLY_REPORT, TemplateDraft.house().above("另一个样子").bytes(), "weekly2");
        byte[] issued = reports.paper(ROUND, "2020-W33", PaperForm.DOCX, office).content();
        assertThat(PaperText.ofWord(issued)).contains("整改之声");
        assertThat(madeBy(issued)).isEqualTo("整改一周报告 第1版");
        assertThat(reports.sheet(ROUND, "2020-W33", office).madeBy()).isEqualTo(new WeeklyReports.MadeBy(1, true));
        assertThat(reports.sheet(ROUND, "2020-W32", office).madeBy()).isNull();
        TemplateVersion first = templates
                .versions(ROUND, TemplateFor.word(PaperKind.WEEKLY_REPORT), office)
                .get(1);
        assertThat(jdbc.sql("select template_version, template_sha256 from weekly_reports where week = '2020-W33'")
                        .query((row, at) -> List.of(row.getInt(1), row.getString(2)))
                        .single())
                .isEqualTo(List.of(1, String.valueOf(first.sha256())));
        assertThat(ledger.timeline(ROUND, "", 0, 20).items())
                .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("template", "整改一周报告 第1版"));
    }

    @Test
    void isForTheOfficeOfTheRegionAlone() {
        for (String login : List.of("leader", "supervisor", "unit", "principal")) {
            Person other = organisation.findPerson(login).orElseThrow();
            assertThatThrownBy(() -> templates.inForce(ROUND, other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> templates.goBack(ROUND, TemplateFor.word(PaperKind.MINUTES), "退回", other, null))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> templates.inForce(99, office)).isInstanceOf(Missing.class);
        assertThat(templates.inForce(ROUND, office)).hasSize(2 * PaperKind.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update paper_templates set note = ''", "delete from paper_templates"})
    void keepsVersionsAsTheyAre(String sql) {
        upload(PaperKind.TASK_LIST, TemplateDraft.house().above(sql).bytes(), sql.substring(0, 6));
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> upload(PaperKind.TASK_LIST, new byte[0], "none"))
                .isInstanceOf(Invalid.class);
    }

    private void upload(PaperKind kind, byte[] file, String key) {
        templates.upload(ROUND, TemplateFor.word(kind), "模板.docx", file, "换一个样子", office, key);
    }

    private byte[] minutes() {
        return minutes.paper(ROUND, 1, PaperForm.DOCX, office).content();
    }

    private static String madeBy(byte[] file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return word.getProperties()
                    .getCustomProperties()
                    .getProperty(WordFile.TEMPLATE)
                    .getLpwstr();
        }
    }
}
